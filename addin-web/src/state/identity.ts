import { create } from "zustand";
import { callAs, type Person } from "../api/http";
import * as api from "../api/identity";
import type { Me } from "../api/wire";
import type { EntraPerson } from "../auth/msal";
import { connection } from "./connection";

interface Identity {
  /** `out` while the person has to sign in; whatever the pane asks of the server waits until then. */
  stage: "starting" | "out" | "signingIn" | "in";
  /** Null until the server has said. */
  me: Me | null;
  /** Signs in with Entra ID, and so may sign out. */
  canLeave: boolean;
  /** The last try failed. */
  failed: boolean;
}

export const useIdentity = create<Identity>()(() => ({ stage: "starting", me: null, canLeave: false, failed: false }));

let entra: EntraPerson | null = null;
let known: (person: Person | null) => void;

/** @returns once it is known whether the person must be asked; calls to the server wait by themselves */
export async function beginIdentity(): Promise<void> {
  callAs(new Promise((resolve) => (known = resolve)));
  const settings = await api.signInSettings().catch(() => null);
  if (settings?.mode !== "entra") return enter(null);
  const { EntraPerson } = await import("../auth/msal");
  entra = await EntraPerson.open(settings);
  if (await entra.isKnown()) enter(entra);
  else useIdentity.setState({ stage: "out" });
}

/** @returns when the person has to be asked, before which the pane must be seen; perhaps never */
export const mustAsk = (): Promise<void> =>
  new Promise((resolve) => {
    const look = ({ stage }: Identity) => stage === "out" && resolve();
    look(useIdentity.getState());
    useIdentity.subscribe(look);
  });

let tries = 0;

export async function signIn(): Promise<void> {
  const mine = ++tries;
  useIdentity.setState({ stage: "signingIn", failed: false });
  try {
    await entra!.ask();
    enter(entra);
  } catch {
    // Closed, refused or cut off: whatever it was, the way on is to try again.
    if (mine === tries) useIdentity.setState({ stage: "out", failed: true });
  }
}

/** The session ended while the pane was open: the work stays where it is. */
export async function signInAgain(): Promise<void> {
  try {
    await entra!.ask();
  } catch {
    return; // the way on stays the same button
  }
  connection.answered();
  enter(entra);
}

export async function signOut(): Promise<void> {
  await entra?.leave();
  location.reload();
}

/** The name that the server signs comments and verdicts with, whatever was typed; null where nobody signs in. */
export const signedName = ({ canLeave, me }: Identity): string | null => (canLeave ? (me?.name ?? "") : null);

export const maySecretariat = ({ me }: Identity): boolean => me === null || me.roles.includes("Secretariat");

/** May say how SOPs do in use. */
export const mayAssess = ({ me }: Identity): boolean => me === null || me.roles.some((role) => role === "Reviewer" || role === "Secretariat");

function enter(person: EntraPerson | null): void {
  known(person);
  useIdentity.setState({ stage: "in", canLeave: person !== null });
  api.me().then(
    (me) => useIdentity.setState({ me }),
    () => undefined, // the server is away, which the pane says elsewhere
  );
}
