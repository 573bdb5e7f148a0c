import { start } from "./start";
import { openDocumentAround } from "./state/inWord";

await start(openDocumentAround);
