import { createRoot } from "react-dom/client";
import { keepDrafts, resumeTab } from "./state/drafts";
import { isUnsaved, useEditor } from "./state/editor";
import { beginIdentity, mustAsk } from "./state/identity";
import { keepImports, listImports } from "./state/imports/imports";
import { loadProfiles } from "./state/profiles";
import { keepChecking } from "./state/review";
import { fetchParts } from "./ui/later";
import "./ui/page.css";
import { Shell } from "./views/Shell";

/** @param openAround takes the document that the pane was opened beside */
export async function start(openAround: () => Promise<void> = async () => undefined): Promise<void> {
  void beginIdentity();
  await listImports();
  await resumeTab();
  await Promise.race([openAround(), mustAsk()]);
  keepDrafts();
  keepImports();
  keepChecking();
  void loadProfiles();
  // The browser's own question is the only one it lets us ask here.
  addEventListener("beforeunload", (event) => {
    if (isUnsaved(useEditor.getState())) event.preventDefault();
  });
  createRoot(document.getElementById("root")!).render(<Shell />);
  fetchParts();
}
