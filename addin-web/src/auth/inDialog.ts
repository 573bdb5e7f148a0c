import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { signInSettings } from "../api/identity";
import { readyInDialog, tellPane } from "../host/wordDialog";
import { configurationOf, type DialogAnswer } from "./client";

// The page of the dialog: it sends the person to Entra ID, and when they come back hands what they bring to the pane.
const tell = (answer: DialogAnswer) => tellPane(JSON.stringify(answer));

try {
  await readyInDialog();
  const settings = await signInSettings();
  const client = await createStandardPublicClientApplication(configurationOf(settings));
  const back = await client.handleRedirectPromise();
  const claims = new URLSearchParams(location.search).get("claims");
  if (back) tell({ token: back.accessToken, expires: back.expiresOn?.getTime() ?? 0 });
  else await client.acquireTokenRedirect({ scopes: [settings.scope!], ...(claims ? { claims } : { prompt: "select_account" }) });
} catch (reason) {
  tell({ failed: String(reason) });
}
