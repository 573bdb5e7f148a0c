import { createRoot } from "react-dom/client";
import { keepDrafts, resumeTab } from "./state/drafts";
import { isUnsaved, useEditor } from "./state/editor";
import { loadProfiles } from "./state/profiles";
import { keepChecking } from "./state/review";
import "./ui/page.css";
import { Shell } from "./views/Shell";

await resumeTab();
if (document.documentElement.dataset["host"] === "word") await (await import("./state/inWord")).openDocumentAround();
keepDrafts();
keepChecking();
void loadProfiles();
// The browser's own question is the only one it lets us ask here.
addEventListener("beforeunload", (event) => {
  if (isUnsaved(useEditor.getState())) event.preventDefault();
});
createRoot(document.getElementById("root")!).render(<Shell />);
