import type { Comment, CommentChange, ReadNote, ReadResult, Sop } from "../api/wire";

/** What this place for documents can do; the pane offers nothing else. */
export interface Abilities {
  /** The pane lives inside the document: writing changes what the user sees there. */
  inPlace: boolean;
  comments: boolean;
  /** The document can be brought to show a step or field. */
  reveal: boolean;
}

export interface Written {
  /** What the user should know, such as a comment that could not be put back. */
  notes: ReadNote[];
}

/** Told now and then during long work, from 0 to 1. */
export type Progress = (part: number) => void;

/**
 * Where the document is: a .docx in the browser or the one open in Word. It keeps the document, never the SOP being edited.
 * Failures are `Refused`, `Unreachable` or the abort reason; after any of them the document is as it was.
 */
export interface DocumentHost {
  abilities(): Promise<Abilities>;

  /** The SOP that the document holds now, null when there is no document or none of ours in it. */
  read(signal?: AbortSignal): Promise<ReadResult | null>;

  /** Puts the SOP into the document: the first time as new, later in the place of what stood there. */
  write(sop: Sop, signal?: AbortSignal): Promise<Written>;

  /** The whole file as it is at this moment, null when there is none yet. */
  wholeFile(progress?: Progress, signal?: AbortSignal): Promise<ArrayBuffer | null>;

  /** Changes the comments and answers with all of them as they are then. */
  comment(change: CommentChange, signal?: AbortSignal): Promise<Comment[]>;

  /** Shows a step or, without one, the identity table. */
  reveal(stepId: string | null): Promise<void>;
}
