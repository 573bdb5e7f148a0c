import { create } from "zustand";
import * as api from "../api/book";
import { register } from "../api/archive";
import type { BookPlan, BookStatus, RegisterEntry } from "../api/wire";
import { safeName, saveFile } from "../host/download";
import { work } from "./work";

interface Book {
  /** Null while the list is loading. */
  entries: RegisterEntry[] | null;
  /** Ids in the order in which they shall stand. */
  chosen: string[];
  status: BookStatus | null;
}

const nothing: Book = { entries: null, chosen: [], status: null };

export const useBook = create<Book>()(() => nothing);

const pageSize = 100;
const mostPages = 10;

/** Every SOP in the register, to choose from. */
export const loadChoices = () =>
  work("book.loading", async (signal) => {
    useBook.setState(nothing);
    const entries: RegisterEntry[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const answer = await register({ text: "", unit: "", year: "", status: "", page, size: pageSize }, signal);
      entries.push(...answer.entries);
      if (entries.length >= answer.total) break;
    }
    entries.sort((a, b) => a.number.localeCompare(b.number, "id", { numeric: true }));
    useBook.setState({ entries });
  });

export const choose = (id: string, chosen: boolean) =>
  useBook.setState((now) => ({ chosen: chosen ? [...now.chosen, id] : now.chosen.filter((each) => each !== id) }));

/** Those not chosen yet stand behind those that are. */
export const chooseAll = (ids: string[], chosen: boolean) =>
  useBook.setState((now) => {
    const others = now.chosen.filter((each) => !ids.includes(each));
    return { chosen: chosen ? [...now.chosen, ...ids.filter((id) => !now.chosen.includes(id))] : others };
  });

/** Orders the book, follows it and hands it over. */
export const makeBook = (plan: BookPlan) =>
  work("book.making", async (signal) => {
    const show = (status: BookStatus) => useBook.setState({ status });
    const ordered = await api.orderBook({ sops: useBook.getState().chosen, plan }, signal);
    show(ordered);
    await api.followBook(ordered.id, show, signal);
    // A proxy may cut the stream: the state itself is what counts.
    const last = await api.bookStatus(ordered.id, signal);
    show(last);
    if (last.url) {
      const name = `${safeName(plan.title).slice(0, 100) || "Buku SOP"}.docx`;
      saveFile(name, await api.fetchBook(last.url, signal));
    }
  });
