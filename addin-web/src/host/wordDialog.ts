/// <reference types="office-js" />

/*
 * Word's dialog: the window that it opens for an add-in where the browser in it opens none. Its first page must be of
 * our own origin; it may then go to Entra ID and come back.
 */

/** Size in percent of the screen. */
const size = { height: 70, width: 30 };

const has = (set: string, version: string): boolean =>
  typeof Office !== "undefined" && (Office.context?.requirements?.isSetSupported(set, version) ?? false);

export const canOpenDialog = (): boolean => has("DialogApi", "1.1");

/** Word itself signs people in; where it cannot, windows of the page's own do not work in every Word either. */
export const needsDialog = (): boolean => canOpenDialog() && !has("NestedAppAuth", "1.1");

/** The person closed the dialog, or Word would not open it. */
export class DialogEnded extends Error {}

/** @returns what the page in the dialog has to say */
export function askInDialog(path: string): Promise<string> {
  return new Promise((resolve, reject) =>
    Office.context.ui.displayDialogAsync(new URL(path, location.origin).href, size, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return reject(new DialogEnded(error.message));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        if (!("message" in said) || (said.origin && said.origin !== location.origin)) return;
        dialog.close();
        resolve(said.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new DialogEnded("closed")));
    }),
  );
}

/** To be waited for in the dialog, before it says anything. */
export const readyInDialog = (): Promise<unknown> => Office.onReady();

/** Said in the dialog, to the pane that opened it. */
export const tellPane = (message: string): void => Office.context.ui.messageParent(message, { targetOrigin: location.origin });
