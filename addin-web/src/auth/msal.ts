import { BrowserAuthError, createNestablePublicClientApplication, InteractionRequiredAuthError, type AccountInfo, type IPublicClientApplication } from "@azure/msal-browser";
import type { Person } from "../api/http";
import type { SignInSettings } from "../api/wire";

/**
 * Signs people in with Entra ID: through Word where it offers that (nested app authentication), else in a window of its
 * own, else on the page itself where the browser lets no window open.
 */
export class EntraPerson implements Person {
  private account: AccountInfo | null = null;

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
  async ask(claims?: string): Promise<void> {
    const request = { scopes: this.scopes, claims, ...(claims ? { account: this.account ?? undefined } : { prompt: "select_account" }) };
    try {
      this.account = (await this.client.acquireTokenPopup(request)).account;
    } catch (reason) {
      if (!(reason instanceof BrowserAuthError) || reason.errorCode !== "popup_window_error") throw reason;
      await this.client.acquireTokenRedirect(request);
    }
  }

  async token({ claims, again = false }: { claims?: string; again?: boolean } = {}): Promise<string> {
    if (again) await this.ask(claims);
    const request = { scopes: this.scopes, account: this.account ?? undefined };
    try {
      return (await this.client.acquireTokenSilent(request)).accessToken;
    } catch (reason) {
      if (!(reason instanceof InteractionRequiredAuthError)) throw reason;
      return (await this.client.acquireTokenPopup({ ...request, claims: reason.claims || claims })).accessToken;
    }
  }

  async leave(): Promise<void> {
    await this.client.clearCache({ account: this.account });
    this.account = null;
  }
}

// A silent try ends so when nobody is signed in, or where the browser keeps the frame from its cookies.
const wantsPerson = (reason: unknown) => reason instanceof InteractionRequiredAuthError || reason instanceof BrowserAuthError;
