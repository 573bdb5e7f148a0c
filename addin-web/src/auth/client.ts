import type { Configuration } from "@azure/msal-browser";
import type { SignInSettings } from "../api/wire";

/** The same in the pane and in the dialog, so that both find what the other has kept. */
export const configurationOf = ({ authority, clientId }: SignInSettings): Configuration => ({
  auth: { clientId: clientId!, authority: authority!, redirectUri: `${location.origin}/sign-in.html` },
  // Passwords and a second proof take their time.
  system: { popupBridgeTimeout: 600_000 },
  cache: { cacheLocation: "localStorage" },
});

/** What the dialog hands to the pane: a token, or why there is none. */
export type DialogAnswer = { token: string; expires: number } | { failed: string };
