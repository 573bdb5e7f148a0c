import { create } from "zustand";
import * as api from "../api/archive";
import type { LibraryAnswer } from "../api/wire";
import { work } from "./work";

/** The last answer about the library. */
export const useLibrary = create<{ report: LibraryAnswer | null }>()(() => ({ report: null }));

export const checkLibrary = (unit: string) =>
  work("work.library", async (signal) => {
    useLibrary.setState({ report: null });
    useLibrary.setState({ report: await api.checkLibrary(unit, signal) });
  });
