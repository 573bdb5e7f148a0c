import { createParser } from "eventsource-parser";
import { call, get } from "./http";
import type { BookOrder, BookStatus } from "./wire";

export const orderBook = async (order: BookOrder, signal?: AbortSignal): Promise<BookStatus> =>
  (await call("/api/register/book", { json: order, signal })).json();

export const bookStatus = async (id: string, signal?: AbortSignal): Promise<BookStatus> =>
  (await get(`/api/register/book/${encodeURIComponent(id)}`, signal)).json();

/** Follows a book until the server ends the stream. */
export async function followBook(id: string, tell: (state: BookStatus) => void, signal: AbortSignal): Promise<void> {
  const answer = await get(`/api/register/book/${encodeURIComponent(id)}/events`, signal);
  const parser = createParser({ onEvent: (event) => tell(JSON.parse(event.data)) });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(value);
  }
}

export const fetchBook = async (url: string, signal?: AbortSignal): Promise<ArrayBuffer> => (await get(url, signal)).arrayBuffer();
