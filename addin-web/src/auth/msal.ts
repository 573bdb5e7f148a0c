import { AuthError, BrowserAuthError, createNestablePublicClientApplication, InteractionRequiredAuthError, type AccountInfo, type IPublicClientApplication, type PopupRequest } from "@azure/msal-browser";
import { SignedOut, Unreachable, type Person } from "../api/http";
import type { SignInSettings } from "../api/wire";

/**
 * Signs people in with Entra ID: through Word where it offers that (nested app authentication), else in a window of its
 * own, else on the page itself where the browser lets no window open.
 */
export class EntraPerson implements Person {
  private account: AccountInfo | null = null;
  /** What the next sign-in has to prove. */
  private claims: string | undefined;

  private constructor(
    private readonly client: IPublicClientApplication,
    private readonly scopes: string[],
  ) {}

  static async open({ authority, clientId, scope }: SignInSettings): Promise<EntraPerson> {
    const client = await createNestablePublicClientApplication({
      auth: { clientId: clientId!, authority: authority!, redirectUri: `${location.origin}/sign-in.html` },
      cache: { cacheLocation: "localStorage" },
    });
    const back = await client.handleRedirectPromise();
    const person = new EntraPerson(client, [scope!]);
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

  /** Asks the person; to be called at a click, or the browser opens no window. */
  async ask(): Promise<void> {
    const request = this.request();
    try {
      await this.askInWindow(request);
    } catch (reason) {
      if (!isWindowBarred(reason)) throw reason;
      await this.client.acquireTokenRedirect(request);
    }
  }

  /** A call asks nobody by itself: it may be made while the person types. What the server demands follows from a click. */
  async token({ claims, again = false }: { claims?: string; again?: boolean } = {}): Promise<string> {
    this.claims = claims;
    try {
      if (again) await this.askInWindow(this.request());
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
    this.account = null;
  }

  private request() {
    const { scopes, claims, account } = this;
    return { scopes, claims, ...(account ? { account } : { prompt: "select_account" }) };
  }

  private async askInWindow(request: PopupRequest): Promise<void> {
    this.account = (await this.client.acquireTokenPopup(request)).account;
    this.claims = undefined;
  }
}

const isWindowBarred = (reason: unknown) => reason instanceof BrowserAuthError && reason.errorCode === "popup_window_error";

// Entra ID itself was not reached.
const isOffline = (reason: unknown) => reason instanceof AuthError && /network|(get|post)_request_failed/.test(reason.errorCode);

// A silent try ends so when nobody is signed in, or where the browser keeps the frame from its cookies.
const wantsPerson = (reason: unknown) => reason instanceof InteractionRequiredAuthError || reason instanceof BrowserAuthError;
