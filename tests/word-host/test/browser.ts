import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { inject } from "vitest";

// Node has no XML of its own; in the browser the simulator uses the browser's.
Object.assign(globalThis, { DOMParser, XMLSerializer });

// The pane asks its own origin.
const ask = globalThis.fetch;
globalThis.fetch = (path, options) => ask(new URL(String(path), inject("server")), options);
