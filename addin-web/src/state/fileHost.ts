import { FileHost } from "../host/file";

/** The document in the browser. */
export const fileHost = new FileHost();
