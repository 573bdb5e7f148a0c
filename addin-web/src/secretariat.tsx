import { createRoot } from "react-dom/client";
import "./ui/secretariat/page.css";
import { Secretariat } from "./views/secretariat/Secretariat";

createRoot(document.getElementById("root")!).render(<Secretariat />);
