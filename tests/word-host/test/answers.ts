import { createHash } from "node:crypto";

/**
 * The server's answers by what was asked: documents are read and made from what is sent alone, so the same question is asked once.
 * A comment bears the minute in which it was written; what changes comments is always asked.
 */
export function remembering(ask: typeof fetch): typeof fetch {
  const known = new Map<string, Promise<Answer>>();
  return async (path, options) => {
    if (options?.method !== "POST" || String(path).includes("/comments")) return ask(path, options);
    const asked = await nameOf(path, options);
    const answer = known.get(asked) ?? ask(path, options).then(kept);
    known.set(asked, answer);
    const { body, ...rest } = await answer;
    return new Response(body.slice(0), rest);
  };
}

interface Answer {
  status: number;
  headers: Headers;
  body: ArrayBuffer;
}

const kept = async (answer: Response): Promise<Answer> => ({ status: answer.status, headers: answer.headers, body: await answer.arrayBuffer() });

async function nameOf(path: RequestInfo | URL, { headers, body }: RequestInit): Promise<string> {
  const name = createHash("sha1").update(`${String(path)} ${JSON.stringify(headers)}`);
  if (body instanceof FormData) for (const [part, value] of body) name.update(part).update(value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value);
  else name.update(body instanceof ArrayBuffer ? new Uint8Array(body) : String(body));
  return name.digest("base64");
}
