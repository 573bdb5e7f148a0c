import { Badge, Button, Link } from "@fluentui/react-components";
import { Delete16Regular, DocumentAdd24Regular, DocumentArrowUp24Regular, FolderOpen24Regular, Search20Regular } from "@fluentui/react-icons";
import { forgetDraft, resumeDraft, useDrafts } from "../../state/drafts";
import { examples } from "../../state/examples";
import { longTime } from "../../state/dates";
import { useLanguage } from "../../state/language";
import { useText } from "../../ui/useText";
import { commands, pickAndImport, pickAndOpen } from "../shell/commands";
import { Imports } from "./Imports";
import { lazy, Suspense, useState } from "react";
import css from "./StartView.module.css";

const FilingHint = lazy(() => import("../archive/FilingHint").then(({ FilingHint: hint }) => ({ default: hint })));
const RegisterList = lazy(() => import("../archive/RegisterList").then(({ RegisterList: list }) => ({ default: list })));

/** What one sees before there is an SOP. */
export default function StartView() {
  const say = useText();
  return (
    <div className={css.page}>
      <div className={css.column}>
        <h1 className={css.title}>{say("start.title")}</h1>
        <p className={css.text}>{say("start.text")}</p>
        <Suspense fallback={null}>
          <FilingHint>
            <Link href="/daftar/arsip" target="_blank">
              {say("hint.look")}
            </Link>
          </FilingHint>
        </Suspense>
        <div className={css.actions}>
          <Choice icon={<DocumentAdd24Regular />} title={say("start.new")} hint={say("start.newHint")} choose={() => commands.new(say)} />
          <Choice icon={<FolderOpen24Regular />} title={say("start.open")} hint={say("start.openHint")} choose={pickAndOpen} />
          <Choice icon={<DocumentArrowUp24Regular />} title={say("start.import")} hint={say("start.importHint")} choose={() => pickAndImport(false)} />
        </div>
        <Button appearance="transparent" size="small" onClick={() => pickAndImport(true)}>
          {say("start.importFolder")}
        </Button>
        <Imports />
        <Drafts />
        <Register />
        <section aria-labelledby="examples">
          <h2 id="examples" className={css.heading}>
            {say("start.examples")}
          </h2>
          <ul className={css.list}>
            {examples.map((example) => (
              <li key={example.title}>
                <button type="button" className={css.entry} onClick={() => void commands.example(example)}>
                  <span className={css.entryTitle}>{example.title}</span>
                  <span className={css.entryText}>{example.agency}</span>
                  <Badge className={css.badge} appearance="tint" color={example.synthetic ? "informative" : "warning"} size="small">
                    {say(example.synthetic ? "start.synthetic" : "start.practice")}
                  </Badge>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** What was filed is one click away: its list is fetched when it is asked for. */
function Register() {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="filed">
      <h2 id="filed" className={css.heading}>
        {say("start.filed")}
      </h2>
      {open ? (
        <Suspense fallback={null}>
          <RegisterList />
        </Suspense>
      ) : (
        <>
          <Button icon={<Search20Regular />} onClick={() => setOpen(true)}>
            {say("start.findFiled")}
          </Button>{" "}
          <Link href="/daftar" target="_blank">
            {say("start.registerPages")}
          </Link>
        </>
      )}
    </section>
  );
}

interface ChoiceProps {
  icon: JSX.Element;
  title: string;
  hint: string;
  choose: () => void;
}

function Choice({ icon, title, hint, choose }: ChoiceProps) {
  return (
    <button type="button" className={css.choice} onClick={choose}>
      {icon}
      <span className={css.entryTitle}>{title}</span>
      <span className={css.entryText}>{hint}</span>
    </button>
  );
}

function Drafts() {
  const say = useText();
  const list = useDrafts((state) => state.list);
  const language = useLanguage((state) => state.language);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className={css.heading}>
        {say("start.drafts")}
      </h2>
      <ul className={css.list}>
        {list.map((draft) => (
          <li key={draft.id} className={css.draft}>
            <button type="button" className={css.entry} onClick={() => void resumeDraft(draft.id)}>
              <span className={css.entryTitle}>{draft.title || say("app.untitled")}</span>
              <span className={css.entryText}>{[draft.number, longTime(draft.savedAt, language), draft.unsaved && say("start.unsaved")].filter(Boolean).join(" · ")}</span>
            </button>
            <Button
              appearance="subtle"
              size="small"
              icon={<Delete16Regular />}
              aria-label={say("start.forget", draft.title || say("app.untitled"))}
              onClick={() => void forgetDraft(draft.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
