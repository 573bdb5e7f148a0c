import { DOMParser, XMLSerializer } from "slimdom";
import { inject } from "vitest";
import { remembering } from "./answers";

// Node has no XML of its own; in the browser the simulator uses the browser's.
Object.assign(globalThis, { DOMParser, XMLSerializer });

// The pane asks its own origin.
const ask = globalThis.fetch;
globalThis.fetch = remembering((path, options) => ask(new URL(String(path), inject("server")), options));
