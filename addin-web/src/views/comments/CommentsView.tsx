import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ArrowClockwise16Regular, CommentAdd16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Comment } from "../../api/wire";
import { refreshDiscussion, useRefreshing } from "../../state/discussion";
import { useEditor, useSop } from "../../state/editor";
import { useHost } from "../../state/inPlace";
import { threadsByPlace } from "../../state/threads";
import { useText, type Say } from "../../ui/useText";
import { Composer, type Spot } from "./Composer";
import { PlaceGroup } from "./PlaceGroup";
import { Rounds } from "./Rounds";
import css from "./CommentsView.module.css";

const filters = ["open", "resolved", "all"] as const;
type Filter = (typeof filters)[number];

const passes: Record<Filter, (comment: Comment) => boolean> = {
  open: ({ resolved }) => !resolved,
  resolved: ({ resolved }) => resolved,
  all: () => true,
};

/** What reviewers say: rounds with their verdicts, comments by step and field. */
export default function CommentsView() {
  const say = useText();
  const byMarkup = useHost(({ inPlace, signsComments }) => inPlace !== null && !signsComments);
  useEffect(() => void refreshDiscussion(), []);
  return (
    <div className={css.view}>
      {byMarkup && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("discussion.byMarkup")}</MessageBarBody>
        </MessageBar>
      )}
      <Rounds />
      <Discussion />
    </div>
  );
}

function Discussion() {
  const say = useText();
  const comments = useEditor((state) => state.comments);
  const sop = useSop((each) => each);
  const [filter, setFilter] = useState<Filter>("open");
  const [spot, setSpot] = useState<Spot | null>(null);
  const shown = useMemo(() => threadsByPlace(comments.filter(passes[filter]), sop), [comments, filter, sop]);
  const list = useFocusKept(comments);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setSpot(null);
    opener.current?.focus();
  };
  return (
    <section className={css.discussion} aria-labelledby="comments">
      <div className={css.head}>
        <h2 id="comments" className={css.heading}>
          {say("discussion.comments")}
        </h2>
        <Refresh />
        <Button ref={opener} size="small" icon={<CommentAdd16Regular />} aria-expanded={spot !== null} onClick={() => setSpot(spot ? null : { stepId: null, field: "title" })}>
          {say("discussion.write")}
        </Button>
      </div>
      {spot && <Composer key={`${spot.stepId} ${spot.field}`} spot={spot} close={close} />}
      <Filters filter={filter} setFilter={setFilter} comments={comments} say={say} />
      <div ref={list} tabIndex={-1} className={css.places}>
        {shown.length === 0 && <p className={css.empty}>{say(comments.length === 0 ? "discussion.none" : filter === "open" ? "discussion.noneOpen" : "discussion.noneResolved")}</p>}
        {shown.map((place) => (
          <PlaceGroup key={place.row} place={place} write={setSpot} />
        ))}
      </div>
    </section>
  );
}

interface FiltersProps {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  comments: readonly Comment[];
  say: Say;
}

function Filters({ filter, setFilter, comments, say }: FiltersProps) {
  return (
    <div role="radiogroup" aria-label={say("discussion.filter")} className={css.filters}>
      {filters.map((each) => (
        <label key={each} className={css.filter}>
          <input type="radio" name="filter" checked={filter === each} onChange={() => setFilter(each)} />
          {say(`discussion.filter.${each}`)} <strong>{comments.filter(passes[each]).length}</strong>
        </label>
      ))}
    </div>
  );
}

function Refresh() {
  const say = useText();
  const refreshing = useRefreshing((state) => state.refreshing);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={refreshing ? <Spinner size="extra-tiny" /> : <ArrowClockwise16Regular />}
      aria-label={say("discussion.refresh")}
      title={say("discussion.refresh")}
      disabledFocusable={refreshing}
      onClick={() => void refreshDiscussion()}
    />
  );
}

/** A comment that leaves the list takes the focus with it: the list has it then. */
function useFocusKept(changed: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const element = list.current!;
    const note = () => (wasInside.current = element.contains(document.activeElement));
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (wasInside.current && isNowhere) list.current!.focus();
  }, [changed]);
  return list;
}
