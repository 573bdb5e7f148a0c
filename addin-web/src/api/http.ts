import type { Problem } from "./wire";

/** The server refused: `code` is stable, the message is for people, in their language. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details: string[] = [],
  ) {
    super(message);
  }
}

/** No answer came: the server is down or the network is. */
export class Unreachable extends Error {}

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
  /** The kind of answer wanted, where the server has several. */
  accept?: string;
  signal?: AbortSignal;
}

/** Calls the server; every answer that is no success becomes a {@link Refused} or {@link Unreachable}. */
export async function call(path: string, { method = "POST", json, body, type, accept, signal }: Call = {}): Promise<Response> {
  const headers: Record<string, string> = { "Accept-Language": language };
  if (json !== undefined) headers["Content-Type"] = "application/json";
  if (type) headers["Content-Type"] = type;
  if (accept) headers["Accept"] = accept;
  let answer: Response;
  try {
    answer = await fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json), signal });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new Unreachable(String(reason));
  }
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

export const get = (path: string, signal?: AbortSignal) => call(path, { method: "GET", signal });

async function refusal(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get("Content-Type")?.includes("json");
  // A proxy in front of a server that is down answers with a page of its own.
  if (!isProblem && answer.status >= 502 && answer.status <= 504) return new Unreachable(answer.statusText);
  if (!isProblem) return new Refused(`http.${answer.status}`, answer.status, answer.statusText);
  const problem: Problem = await answer.json();
  const faults = problem.errors.map(({ path, line, message }) => `${path ? `${path}: ` : ""}${message}${line ? ` (${line})` : ""}`);
  return new Refused(problem.code, answer.status, problem.detail ?? problem.title, faults);
}
