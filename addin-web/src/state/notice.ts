import type { Text } from "../i18n/texts";

/** Something to say to the user. */
export interface Notice {
  kind: "success" | "error" | "warning" | "info";
  text: Text;
  args?: (string | number)[];
  /** Further lines, already in the user's language. */
  lines?: string[];
  /** The server's stable code, for asking for help. */
  code?: string;
}
