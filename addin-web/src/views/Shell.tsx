import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect } from "react";
import { useEditor } from "../state/editor";
import { useIdentity } from "../state/identity";
import { useCollisions, useHost } from "../state/inPlace";
import { useNavigation } from "../state/navigation";
import { useQuestion } from "../state/question";
import { useSelfTest } from "../state/selfTest";
import { later } from "../ui/later";
import { useMedia } from "../ui/useMedia";
import { Banners } from "./shell/Banners";
import { DropZone } from "./shell/DropZone";
import { useHelp } from "./shell/help";
import { panelId, tabId } from "./shell/panel";
import { TopBar } from "./shell/TopBar";
import { ViewTabs } from "./shell/ViewTabs";
import { useSplit } from "./shell/split";
import { useShellKeys } from "./shell/useShellKeys";
import css from "./Shell.module.css";

const views = {
  cover: later(() => import("./cover/CoverView")),
  steps: later(() => import("./steps/StepsView")),
  preview: later(() => import("./preview/PreviewView")),
  review: later(() => import("./review/ReviewView")),
  comments: later(() => import("./comments/CommentsView")),
  archive: later(() => import("./archive/ArchiveView")),
  import: later(() => import("./import/ImportView")),
};
const StartView = later(() => import("./start/StartView"));
const SignInView = later(() => import("./shell/SignInView"));
const QuestionDialog = later(() => import("./shell/QuestionDialog"), { over: true });
const CollisionDialog = later(() => import("./shell/CollisionDialog"), { over: true });
const SelfTestDialog = later(() => import("./shell/SelfTestDialog"), { over: true });
const ShortcutsDialog = later(() => import("./shell/ShortcutsDialog"), { over: true });

/** The whole pane. */
export function Shell() {
  const ofSystem = useMedia("(prefers-color-scheme: dark)");
  const dark = useHost((state) => state.dark) ?? ofSystem;
  // The browser's own parts of fields follow Word, not the system around it.
  useEffect(() => void (document.documentElement.style.colorScheme = dark ? "dark" : "light"), [dark]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Frame />
    </FluentProvider>
  );
}

function Frame() {
  const open = useEditor((state) => state.history !== null);
  const out = useIdentity(({ stage }) => stage === "out" || stage === "signingIn");
  const asking = useQuestion((state) => state.question !== null);
  const colliding = useCollisions((state) => state.collisions !== null);
  const testing = useSelfTest((state) => state.open);
  const help = useHelp((state) => state.open);
  useShellKeys();
  return (
    <DropZone>
      <div className={css.frame}>
        <TopBar />
        <main className={css.main}>
          {open && !out && <ViewTabs />}
          <Banners />
          {out ? <SignInView /> : open ? <Content /> : <StartView />}
        </main>
      </div>
      {asking && <QuestionDialog />}
      {colliding && <CollisionDialog />}
      {help && <ShortcutsDialog />}
      {testing && <SelfTestDialog />}
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
