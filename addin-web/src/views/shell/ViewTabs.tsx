import { CounterBadge } from "@fluentui/react-components";
import {
  Archive20Regular,
  ClipboardTask20Regular,
  CommentMultiple20Regular,
  ContactCard20Regular,
  DocumentCheckmark20Regular,
  DocumentSearch20Regular,
  Flowchart20Regular,
} from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useCurrentImport, useUnchecked } from "../../state/imports/imports";
import { openComments, useEditor } from "../../state/editor";
import { show, useNavigation, views, type View } from "../../state/navigation";
import { useReview } from "../../state/review";
import { marked, useVisited } from "../../state/visited";
import { useText } from "../../ui/useText";
import { panelId, tabId } from "./panel";
import css from "./ViewTabs.module.css";

const icons: Record<View, JSX.Element> = {
  cover: <ContactCard20Regular />,
  steps: <Flowchart20Regular />,
  preview: <DocumentSearch20Regular />,
  review: <ClipboardTask20Regular />,
  comments: <CommentMultiple20Regular />,
  archive: <Archive20Regular />,
  import: <DocumentCheckmark20Regular />,
};

/*
 * Tabs of our own in Fluent's looks: Fluent's TabList puts hidden elements that take the focus beside its tabs, and its
 * layout has no place for the icon above the word.
 */
export function ViewTabs() {
  const say = useText();
  const view = useNavigation((state) => state.view);
  const shown: readonly View[] = useCurrentImport() ? ["import", ...views] : views;
  return (
    <div role="tablist" className={css.tabs} aria-label={say("view.all")} onKeyDown={(event) => moveAlong(event, shown)}>
      {shown.map((each) => (
        <ViewTab key={each} view={each} selected={each === view} />
      ))}
    </div>
  );
}

function ViewTab({ view, selected }: { view: View; selected: boolean }) {
  const say = useText();
  const unchecked = useUnchecked();
  const open = useEditor(({ comments }) => openComments(comments));
  const places = useVisited((state) => state.places);
  const findings = useReview(({ findings: all }) => {
    if (view === "review") return all.length;
    const own = view === "cover" ? /^(cover|page)/ : view === "steps" ? /^flow/ : /^$/;
    return marked(all, places).filter((finding) => finding.severity === "error" && own.test(finding.where.path)).length;
  });
  const number = view === "import" ? unchecked : view === "comments" ? open : findings;
  const serious = useReview(({ findings }) => findings.some((finding) => finding.severity === "error"));
  return (
    <button
      type="button"
      role="tab"
      id={tabId(view)}
      className={css.tab}
      title={say(`view.${view}`)}
      aria-selected={selected}
      aria-controls={selected ? panelId : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => show(view)}
    >
      {icons[view]}
      <span className={css.name}>{say(`view.${view}`)}</span>
      {number > 0 && (
        <>
          <CounterBadge
            className={css.count}
            size="small"
            count={number}
            color={view === "import" || view === "comments" || (view === "review" && !serious) ? "informative" : "danger"}
            aria-hidden="true"
          />
          <span className="visually-hidden">{say(view === "import" ? "tab.unchecked" : view === "comments" ? "tab.open" : "tab.findings", number)}</span>
        </>
      )}
    </button>
  );
}

function moveAlong(event: KeyboardEvent<HTMLDivElement>, shown: readonly View[]): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined || event.altKey) return;
  const at = shown.indexOf(useNavigation.getState().view);
  const next = shown[(at + by + shown.length) % shown.length]!;
  event.preventDefault();
  show(next);
  document.getElementById(tabId(next))?.focus();
}
