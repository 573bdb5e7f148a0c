import { get } from "./http";
import type { Me, SignInSettings } from "./wire";

/** How people sign in here; the one question that needs no sign-in. */
export const signInSettings = async (): Promise<SignInSettings> => (await get(settingsPath)).json();

export const me = async (): Promise<Me> => (await get("/api/me")).json();

const settingsPath = "/api/sign-in";
