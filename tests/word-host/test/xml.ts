import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

// Node has no XML of its own; in the browser the simulator uses the browser's.
Object.assign(globalThis, { DOMParser, XMLSerializer });
