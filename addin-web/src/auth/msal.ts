import { AuthError, BrowserAuthError, createNestablePublicClientApplication, InteractionRequiredAuthError, type AccountInfo, type IPublicClientApplication } from "@azure/msal-browser";
import { SignedOut, Unreachable, type Person } from "../api/http";
import type { SignInSettings } from "../api/wire";
import { askInDialog, canOpenDialog, DialogEnded, needsDialog } from "../host/wordDialog";
import { configurationOf, type DialogAnswer } from "./client";

/** A token that ends within this time is not used any more, in milliseconds. */
const margin = 60_000;

/**
 * Signs people in with Entra ID: through Word where it offers that (nested app authentication), else in a window of its
 * own, in Word's dialog where no window opens, and at last on the page itself.
 */
export class EntraPerson implements Person {
  private account: AccountInfo | null = null;
  /** What the next sign-in has to prove. */
  private claims: string | undefined;
  /** What a dialog brought; the pane may not see what its browser keeps. */
  private brought: { token: string; expires: number } | null = null;
  private asking: Promise<void> | null = null;

  private constructor(
    private readonly client: IPublicClientApplication,
    private readonly scopes: string[],
  ) {}

  static async open(settings: SignInSettings): Promise<EntraPerson> {
    const client = await createNestablePublicClientApplication(configurationOf(settings));
    const back = await client.handleRedirectPromise();
    const person = new EntraPerson(client, [settings.scope!]);
    person.account = back?.account ?? client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;
    return person;
  }

  /** @returns whether the person is known without being asked */
  async isKnown(): Promise<boolean> {
    try {
      const request = { scopes: this.scopes };
      const answer = await (this.account ? this.client.acquireTokenSilent({ ...request, account: this.account }) : this.client.ssoSilent(request));
      this.account = answer.account;
      return true;
    } catch (reason) {
      if (wantsPerson(reason)) return false;
      throw reason;
    }
  }

  /** Asks the person; to be called at a click, or the browser opens no window. A window that is open already is given up. */
  async ask(): Promise<void> {
    this.asking = null;
    try {
      await this.askBeside();
    } catch (reason) {
      if (!isWindowBarred(reason)) throw reason;
      await this.client.acquireTokenRedirect(this.request());
    }
  }

  /** A call asks nobody by itself: it may be made while the person types. What the server demands follows from a click. */
  async token({ claims, again = false, signal }: { claims?: string; again?: boolean; signal?: AbortSignal } = {}): Promise<string> {
    this.claims = claims;
    try {
      if (again) await this.askUntil(signal);
      if (this.brought && this.brought.expires > Date.now() + margin) return this.brought.token;
      return (await this.client.acquireTokenSilent({ scopes: this.scopes, account: this.account ?? undefined })).accessToken;
    } catch (reason) {
      if (isOffline(reason)) throw new Unreachable(String(reason));
      if (!wantsPerson(reason)) throw reason;
      if (reason instanceof InteractionRequiredAuthError) this.claims = reason.claims || claims;
      throw new SignedOut();
    }
  }

  async leave(): Promise<void> {
    await this.client.clearCache({ account: this.account });
    this.account = this.brought = null;
  }

  private request() {
    const { scopes, claims, account } = this;
    return { scopes, claims, ...(account ? { account } : { prompt: "select_account" }) };
  }

  /** Nobody can tell that a window was closed: whoever gives up waiting for it may ask anew. */
  private askUntil(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.asking = null;
        reject(signal!.reason as Error);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.askBeside().then(resolve, reject).finally(() => signal?.removeEventListener("abort", giveUp));
    });
  }

  /** Many calls that wait for the person are one question. */
  private askBeside(): Promise<void> {
    if (this.asking) return this.asking;
    const asking = this.askInWindow().finally(() => {
      if (this.asking === asking) this.asking = null;
    });
    return (this.asking = asking);
  }

  private async askInWindow(): Promise<void> {
    if (needsDialog()) return this.askInDialog();
    try {
      this.account = (await this.client.acquireTokenPopup({ ...this.request(), overrideInteractionInProgress: true })).account;
      this.brought = null;
      this.claims = undefined;
    } catch (reason) {
      if (!isWindowBarred(reason) || !canOpenDialog()) throw reason;
      await this.askInDialog();
    }
  }

  private async askInDialog(): Promise<void> {
    const asked = new URLSearchParams(this.claims ? { claims: this.claims } : {});
    const answer = JSON.parse(await askInDialog(`/sign-in-dialog.html?${asked}`)) as DialogAnswer;
    if ("failed" in answer) throw new DialogEnded(answer.failed);
    this.brought = answer;
    this.account = this.client.getAllAccounts()[0] ?? null;
    this.claims = undefined;
  }
}

const isWindowBarred = (reason: unknown) => reason instanceof BrowserAuthError && ["popup_window_error", "empty_window_error"].includes(reason.errorCode);

// Entra ID itself was not reached.
const isOffline = (reason: unknown) => reason instanceof AuthError && /network|(get|post)_request_failed/.test(reason.errorCode);

// A silent try ends so when nobody is signed in, or where the browser keeps the frame from its cookies; a question, when the dialog is closed.
const wantsPerson = (reason: unknown) => reason instanceof InteractionRequiredAuthError || reason instanceof BrowserAuthError || reason instanceof DialogEnded;
