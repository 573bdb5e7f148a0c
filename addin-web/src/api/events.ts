import { createParser } from "eventsource-parser";
import { get } from "./http";

/** Follows server-sent events until the server ends the stream. fetch and not EventSource: it carries headers and can be given up. */
export async function followEvents<T>(path: string, tell: (state: T) => void, signal: AbortSignal): Promise<void> {
  const answer = await get(path, signal);
  const parser = createParser({ onEvent: (event) => tell(JSON.parse(event.data)) });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(value);
  }
}
