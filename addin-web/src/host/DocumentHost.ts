import type { Comment, CommentChange, ReadNote, ReadResult, ReviewRound, Sop } from "../api/wire";
import type { Choices, Collision } from "./merge";

export type { Choices, Collision };

/** What this place for documents can do; the pane offers nothing else. */
export interface Abilities {
  /** The pane lives inside the document: writing changes what the user sees there. */
  inPlace: boolean;
  comments: boolean;
  /** The document can be brought to show a step or field. */
  reveal: boolean;
  /** A complete new document can be opened in a window of its own. */
  newDocument: boolean;
}

/** What came of writing: done, or questions first, with nothing written yet. */
export type Outcome = Written | Question;

export interface Written {
  kind: "written";
  /** The SOP as it was written: with what was typed in the document meanwhile. */
  sop: Sop;
  /** What the user should know, such as a comment that could not be put back. */
  notes: ReadNote[];
}

/** Document and pane were changed at the same places. Answered by writing again with choices by path. */
export interface Question {
  kind: "question";
  collisions: Collision[];
}

export interface WriteOptions {
  choices?: Choices;
  progress?: Progress;
  signal?: AbortSignal;
}

/** What reviewers left in the document. */
export interface Review extends Pick<ReadResult, "sop" | "sights"> {
  comments: Comment[];
  rounds: ReviewRound[];
  /** Nobody has accepted or rejected them yet. */
  trackedChanges: number;
}

/** A row of the flowchart, the identity table when its step is null, or where a comment hangs. */
export type Shown = { stepId: string | null } | { commentId: string };

/** Told now and then during long work, from 0 to 1. */
export type Progress = (part: number) => void;

/**
 * Where the document is: a .docx in the browser or the one open in Word. It keeps the document, never the SOP being edited.
 * Failures are `Refused`, `Unreachable`, `DocumentTrouble` or the abort reason; after any of them the document is as it was
 * (but for a trouble with the code `half`).
 */
export interface DocumentHost {
  abilities(): Promise<Abilities>;

  /** The SOP that the document holds now, null when there is no document or none of ours in it. */
  read(signal?: AbortSignal): Promise<ReadResult | null>;

  /** Puts the SOP into the document: the first time as new, later in the place of what stood there. */
  write(sop: Sop, options?: WriteOptions): Promise<Outcome>;

  /** The whole file as it is at this moment, null when there is none yet. */
  wholeFile(progress?: Progress, signal?: AbortSignal): Promise<ArrayBuffer | null>;

  /** Changes the comments and answers with all of them as they are then; ids from before it may no longer hold. */
  comment(change: CommentChange, signal?: AbortSignal): Promise<Comment[]>;

  /** What reviewers left there meanwhile; null when there is no document. What document and pane agreed on stays as it was. */
  review(signal?: AbortSignal): Promise<Review | null>;

  /** Notes the review rounds in the document, all of them. */
  setRounds(rounds: readonly ReviewRound[], signal?: AbortSignal): Promise<void>;

  /** Puts the summary of the review at the document's end, in the place of an earlier one. @returns what the user should know */
  addAnnex(signal?: AbortSignal): Promise<ReadNote[]>;

  /** Brings a place into view. */
  reveal(place: Shown): Promise<void>;
}
