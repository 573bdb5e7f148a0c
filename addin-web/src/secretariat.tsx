import { createRoot } from "react-dom/client";
import { beginIdentity, mustAsk } from "./state/identity";
import "./ui/page.css";
import { Secretariat } from "./views/secretariat/Secretariat";

void beginIdentity();
// The pane's own page asks who it is; what is asked of the server here waits until then.
void mustAsk().then(() => location.assign("/"));
createRoot(document.getElementById("root")!).render(<Secretariat />);
