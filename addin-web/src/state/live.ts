import { useEditor, type Editor } from "./editor";
import { connection } from "./connection";
import { useLanguage } from "./language";
import type { Sop } from "../api/wire";

export interface Live {
  /** The pause after the last edit, in milliseconds. */
  pause: number;
  /** What else the answer depends on. */
  also?: (editor: Editor) => unknown[];
  ask: (sop: Sop, signal: AbortSignal) => Promise<void>;
  /** Told when the question failed for another reason than being outdated. */
  failed: (reason: unknown) => void;
}

/**
 * Asks the server about the SOP whenever it has changed and a pause has come; a question whose SOP is outdated is given up.
 * @returns the way to stop
 */
export function keepAsking({ pause, also, ask, failed }: Live): () => void {
  const subject = () => {
    const editor = useEditor.getState();
    return [editor.history?.present ?? null, ...(also?.(editor) ?? [])];
  };
  let asked: unknown[] = subject();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const now = async () => {
    const sop = useEditor.getState().history?.present;
    if (!sop) return;
    running?.abort();
    const mine = (running = new AbortController());
    try {
      await ask(sop, mine.signal);
      connection.answered();
    } catch (reason) {
      if (mine.signal.aborted) return;
      connection.failed(reason);
      failed(reason);
    }
  };
  const later = () => {
    const present = subject();
    if (present.every((part, i) => part === asked[i])) return;
    asked = present;
    running?.abort();
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };

  const leaveEditor = useEditor.subscribe(later);
  const leaveConnection = connection.onReturn(() => void now());
  // The answers hold sentences.
  const leaveLanguage = useLanguage.subscribe(() => void now());
  void now();
  return () => {
    leaveEditor();
    leaveConnection();
    leaveLanguage();
    clearTimeout(timer);
    running?.abort();
  };
}
