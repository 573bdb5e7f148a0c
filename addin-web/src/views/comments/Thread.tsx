import { Badge, Button, Textarea } from "@fluentui/react-components";
import { ArrowReply16Regular, ArrowUndo16Regular, Checkmark16Regular, Delete16Regular, Eye16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Comment } from "../../api/wire";
import { changeComment, revealComment } from "../../state/discussion";
import { useHost } from "../../state/inPlace";
import { askUser } from "../../state/question";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import { SmallForm } from "./SmallForm";
import { useWhen } from "./useWhen";
import css from "./CommentsView.module.css";

/** A comment with its answers, and what can be done about it. */
export function Thread({ comment }: { comment: Comment }) {
  const say = useText();
  const when = useWhen();
  const [replying, setReplying] = useState(false);
  const { id, author, date, text, resolved, replies } = comment;
  return (
    <li className={css.thread}>
      <article aria-label={say("discussion.by", author, when(date))}>
        <p className={css.author}>
          <strong>{author}</strong> <time>{when(date)}</time>
          {resolved && (
            <Badge size="small" appearance="tint" color="success">
              {say("review.resolved")}
            </Badge>
          )}
        </p>
        <p className={css.words}>{text}</p>
        {replies.map((reply) => (
          <div key={reply.id} className={css.reply}>
            <p className={css.author}>
              <strong>{reply.author}</strong> <time>{when(reply.date)}</time>
              <Action icon={<Delete16Regular />} name={say("discussion.deleteReply", reply.author)} bare act={() => remove(reply.id, true)} />
            </p>
            <p className={css.words}>{reply.text}</p>
          </div>
        ))}
        <Actions comment={comment} reply={() => setReplying(!replying)} replying={replying} />
        {replying && <Reply id={id} author={author} close={() => setReplying(false)} />}
      </article>
    </li>
  );
}

interface ActionsProps {
  comment: Comment;
  reply: () => void;
  replying: boolean;
}

function Actions({ comment: { id, resolved }, reply, replying }: ActionsProps) {
  const say = useText();
  const inWord = useHost((state) => state.inPlace !== null);
  const busy = useWork((state) => state.running !== null);
  return (
    <div className={css.actions}>
      <Button size="small" appearance="subtle" icon={<ArrowReply16Regular />} aria-expanded={replying} onClick={reply}>
        {say("discussion.reply")}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={resolved ? <ArrowUndo16Regular /> : <Checkmark16Regular />}
        disabledFocusable={busy}
        onClick={() => void changeComment({ kind: resolved ? "reopen" : "resolve", commentId: id })}
      >
        {say(resolved ? "discussion.reopen" : "discussion.resolve")}
      </Button>
      {inWord && <Action icon={<Eye16Regular />} name={say("discussion.reveal")} act={() => revealComment(id)} />}
      <Action icon={<Delete16Regular />} name={say("discussion.delete")} bare act={() => remove(id, false)} />
    </div>
  );
}

async function remove(commentId: string, isReply: boolean): Promise<void> {
  const text = isReply ? "discussion.deleteReplyText" : "discussion.deleteText";
  if (await askUser({ title: "discussion.deleteTitle", text, yes: "discussion.delete" })) await changeComment({ kind: "delete", commentId });
}

interface ActionProps {
  icon: JSX.Element;
  name: string;
  /** The icon alone. */
  bare?: boolean;
  act: () => Promise<unknown>;
}

function Action({ icon, name, bare, act }: ActionProps) {
  const busy = useWork((state) => state.running !== null);
  return (
    <Button size="small" appearance="subtle" icon={icon} aria-label={name} title={bare ? name : undefined} disabledFocusable={busy} onClick={() => void act()}>
      {!bare && name}
    </Button>
  );
}

function Reply({ id, author, close }: { id: string; author: string; close: () => void }) {
  const say = useText();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async () => {
    // What was typed stays until it has arrived.
    if (text.trim() && (await changeComment({ kind: "reply", commentId: id, text }))) close();
  };
  return (
    <SmallForm action={say("discussion.send")} ready={text.trim() !== ""} send={send} close={close}>
      <Textarea ref={field} aria-label={say("discussion.replyTo", author)} value={text} maxLength={4000} rows={2} onChange={(_, data) => setText(data.value)} />
    </SmallForm>
  );
}
