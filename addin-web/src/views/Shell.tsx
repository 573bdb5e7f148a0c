import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useEditor } from "../state/editor";
import { useCollisions, useHost } from "../state/inPlace";
import { useNavigation, type View } from "../state/navigation";
import { useQuestion } from "../state/question";
import { useMedia } from "../ui/useMedia";
import { useText } from "../ui/useText";
import { Banners } from "./shell/Banners";
import { DropZone } from "./shell/DropZone";
import { useHelp } from "./shell/help";
import { TopBar } from "./shell/TopBar";
import { ViewTabs } from "./shell/ViewTabs";
import { useSplit } from "./shell/split";
import { useShellKeys } from "./shell/useShellKeys";
import css from "./Shell.module.css";

const views = {
  cover: lazy(() => import("./cover/CoverView")),
  steps: lazy(() => import("./steps/StepsView")),
  preview: lazy(() => import("./preview/PreviewView")),
  review: lazy(() => import("./review/ReviewView")),
  comments: lazy(() => import("./comments/CommentsView")),
  archive: lazy(() => import("./archive/ArchiveView")),
  import: lazy(() => import("./import/ImportView")),
};
const StartView = lazy(() => import("./start/StartView"));
const QuestionDialog = lazy(() => import("./shell/QuestionDialog"));
const CollisionDialog = lazy(() => import("./shell/CollisionDialog"));
const ShortcutsDialog = lazy(() => import("./shell/ShortcutsDialog"));

/** The whole pane. */
export function Shell() {
  const ofSystem = useMedia("(prefers-color-scheme: dark)");
  const dark = useHost((state) => state.dark) ?? ofSystem;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Frame />
    </FluentProvider>
  );
}

function Frame() {
  const say = useText();
  const open = useEditor((state) => state.history !== null);
  const asking = useQuestion((state) => state.question !== null);
  const colliding = useCollisions((state) => state.collisions !== null);
  const help = useHelp((state) => state.open);
  useShellKeys();
  const waiting = <Spinner className={css.waiting} label={say("app.loading")} />;
  return (
    <DropZone>
      <div className={css.frame}>
        <TopBar />
        <main className={css.main}>
          {open && <ViewTabs />}
          <Banners />
          <Suspense fallback={waiting}>{open ? <Content /> : <StartView />}</Suspense>
        </main>
      </div>
      <Suspense fallback={null}>
        {asking && <QuestionDialog />}
        {colliding && <CollisionDialog />}
        {help && <ShortcutsDialog />}
      </Suspense>
    </DropZone>
  );
}

function Content() {
  const view = useNavigation((state) => state.view);
  const split = useSplit() && (view === "cover" || view === "steps");
  const Shown = views[view];
  return (
    <div className={css.content}>
      <div className={css.view} role="tabpanel" id={panelId} aria-labelledby={tabId(view)} tabIndex={-1}>
        <Shown />
      </div>
      {split && (
        <div className={css.aside}>
          <views.preview />
        </div>
      )}
    </div>
  );
}

export const panelId = "view";
export const tabId = (view: View) => `tab-${view}`;
