import type { Problem } from "./wire";

/** One thing that is wrong with what was sent. */
export interface Fault {
  /** In JSON the path, in a table the head of the column; empty for the whole. */
  path: string;
  /** Counted from 1; 0 where none is meant. */
  line: number;
  /** For people, in their language. */
  message: string;
}

/** The server refused: `code` is stable, the message is for people, in their language. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

/** No answer came: the server is down or the network is. */
export class Unreachable extends Error {}

/** The person has to sign in again before the server answers. */
export class SignedOut extends Error {}

/** Whoever calls, where people sign in. */
export interface Person {
  /**
   * @param asked what the server answered a call with: the person has to be seen again, perhaps with claims
   * @throws SignedOut when the person must be asked first
   */
  token(asked?: { claims?: string; again?: boolean; signal?: AbortSignal }): Promise<string>;
}

let person: Promise<Person | null> = Promise.resolve(null);

/** In whose name calls are made; they wait until that is known. Null where nobody signs in. */
export function callAs(whoever: Promise<Person | null>): void {
  person = whoever;
}

let language = "id";

/** The language of the server's sentences. */
export function speak(to: string): void {
  language = to;
}

interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  json?: unknown;
  body?: BodyInit;
  type?: string;
  /** The answer need not wait until the work is done. */
  later?: boolean;
  /** The kind of answer wanted, where the server has several. */
  accept?: string;
  signal?: AbortSignal;
}

/** Calls the server; every answer that is no success becomes a {@link Refused} or {@link Unreachable}. */
export async function call(path: string, { method = "POST", json, body, type, later, accept, signal }: Call = {}): Promise<Response> {
  const headers: Record<string, string> = { "Accept-Language": language };
  if (json !== undefined) headers["Content-Type"] = "application/json";
  if (type) headers["Content-Type"] = type;
  if (later) headers["Prefer"] = "respond-async";
  if (accept) headers["Accept"] = accept;
  const request = { method, headers, body: json === undefined ? body : JSON.stringify(json), signal };
  const caller = needsPerson(path) ? await person : null;
  signal?.throwIfAborted();
  if (caller) headers["Authorization"] = `Bearer ${await caller.token()}`;
  let answer = await send(path, request);
  const challenge = caller && challengeOf(answer);
  if (challenge) {
    headers["Authorization"] = `Bearer ${await caller.token({ ...challenge, again: true, signal })}`;
    answer = await send(path, request);
  }
  if (caller && answer.status === 401) throw new SignedOut();
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

const needsPerson = (path: string) => path.startsWith("/api/") && path !== "/api/sign-in";

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (reason) {
    if (request.signal?.aborted) throw reason;
    throw new Unreachable(String(reason));
  }
}

/** Entra ID wants to see the person again: asked for in base64 by our own server, in plain JSON by Microsoft.Identity.Web. */
function challengeOf({ status, headers }: Pick<Response, "status" | "headers">): { claims?: string } | null {
  const challenge = headers.get("WWW-Authenticate") ?? "";
  const claims = /claims="(\{.*\}|[^"]*)"/.exec(challenge)?.[1];
  const asked = (status === 401 && challenge.includes("insufficient_claims")) || (status === 403 && claims !== undefined);
  if (!asked) return null;
  return claims ? { claims: claims.startsWith("{") ? claims : atob(claims) } : {};
}

export const get = (path: string, signal?: AbortSignal) => call(path, { method: "GET", signal });

/** A file that the server made, under the name it proposes. */
export interface SavedFile {
  name: string;
  content: ArrayBuffer;
}

/** @param otherwise the name where the server proposes none */
export async function fileOf(answer: Response, otherwise: string): Promise<SavedFile> {
  // RFC 6266: the UTF-8 form of the name.
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  return { name: name ? decodeURIComponent(name) : otherwise, content: await answer.arrayBuffer() };
}

async function refusal(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get("Content-Type")?.includes("json");
  // A proxy in front of a server that is down answers with a page of its own.
  if (!isProblem && answer.status >= 502 && answer.status <= 504) return new Unreachable(answer.statusText);
  if (!isProblem) return new Refused(`http.${answer.status}`, answer.status, answer.statusText);
  const problem: Problem = await answer.json();
  return new Refused(problem.code, answer.status, problem.detail ?? problem.title, problem.errors);
}
