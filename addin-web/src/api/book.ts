import { followEvents } from "./events";
import { call, get } from "./http";
import type { BookOrder, BookStatus } from "./wire";

export const orderBook = async (order: BookOrder, signal?: AbortSignal): Promise<BookStatus> =>
  (await call("/api/register/book", { json: order, signal })).json();

export const bookStatus = async (id: string, signal?: AbortSignal): Promise<BookStatus> =>
  (await get(`/api/register/book/${encodeURIComponent(id)}`, signal)).json();

/** Follows a book until the server ends the stream. */
export const followBook = (id: string, tell: (state: BookStatus) => void, signal: AbortSignal) =>
  followEvents(`/api/register/book/${encodeURIComponent(id)}/events`, tell, signal);

export const fetchBook = async (url: string, signal?: AbortSignal): Promise<ArrayBuffer> => (await get(url, signal)).arrayBuffer();
