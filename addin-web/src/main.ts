import { openRevisionAsked } from "./state/revisionDraft";
import { start } from "./start";

await start();
await openRevisionAsked();
