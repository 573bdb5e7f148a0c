import type { View } from "../../state/navigation";

/** Ids by which a tab and what it shows name each other. */
export const panelId = "view";
export const tabId = (view: View) => `tab-${view}`;
