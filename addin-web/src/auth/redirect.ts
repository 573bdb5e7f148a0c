import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// The page that Entra ID comes back to: it hands the answer to the pane that asked and closes.
await broadcastResponseToMainFrame();
