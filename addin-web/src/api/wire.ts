/** The wire shapes by the names the pane uses. */
export type NodeKind = "start" | "process" | "decision" | "end";
export type Paper = "A4" | "F4" | "Letter" | "Legal";
export type Orientation = "landscape" | "portrait";
export type Severity = "error" | "warning" | "info";

export interface Logo {
  mediaType: string;
  base64: string;
}

export interface Approver {
  position: string;
  name: string;
  nip: string;
}

export interface Cover {
  agency: string[];
  unit?: string | null;
  logo?: Logo | null;
  number: string;
  title: string;
  createdOn?: string | null;
  revisedOn?: string | null;
  effectiveOn?: string | null;
  revision: number;
  approvedBy: Approver;
  legalBasis: string[];
  executorQualifications: string[];
  relatedSops: string[];
  equipment: string[];
  warnings: string[];
  records: string[];
}

export interface Actor {
  id: string;
  name: string;
  group?: string | null;
}

export interface Node {
  id: string;
  kind: NodeKind;
  actors: string[];
  text?: string | null;
}

export interface Step {
  id: string;
  activity: string;
  nodes: Node[];
  inputs: string[];
  time: string;
  outputs: string[];
  notes: string;
}

export interface Link {
  from: string;
  to: string;
  label?: string | null;
}

export interface Flow {
  actors: Actor[];
  steps: Step[];
  links: Link[];
}

export interface Sop {
  schemaVersion: number;
  id: string;
  profile: string;
  cover: Cover;
  flow: Flow;
  page: { paper: Paper; orientation: Orientation };
  silencedRules?: { rule: string; reason: string }[];
}

export interface Place {
  path: string;
  stepId?: string | null;
  nodeId?: string | null;
}

export interface FixEdit {
  path: string;
  /** The new value as JSON text. */
  value: string;
}

export interface Fix {
  kind: string;
  title: string;
  edits: FixEdit[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  where: Place;
  message: string;
  fix?: Fix | null;
}

/** How many findings there are of each severity. */
export type Totals = Record<Severity, number>;

export interface CheckResult {
  findings: Finding[];
  totals?: Totals | null;
}

export interface ReadNote {
  code: string;
  where: string;
  message: string;
}

export interface Comment {
  id: string;
  author: string;
  date?: string | null;
  text: string;
  resolved: boolean;
  stepId?: string | null;
  replies: { id: string; author: string; date?: string | null; text: string }[];
}

export interface ReadResult {
  sop: Sop;
  notes: ReadNote[];
  comments: Comment[];
}

export interface CommentChange {
  kind: "add" | "reply" | "resolve" | "reopen" | "delete";
  stepId?: string;
  commentId?: string;
  text?: string;
  author?: string;
}

export interface Profile {
  id: string;
  name: string;
  decisionLabels: { yes: string; no: string };
}

export type FilingState = "waiting" | "uploading" | "filed" | "needsSignIn" | "refused";

/** How far a filing is. */
export interface Filing {
  id: string;
  state: FilingState;
  progress: { sent: number; total: number };
  version: number;
  number: string;
  title: string;
  /** Where a person finds it; null until it is filed. */
  location?: string | null;
  url?: string | null;
  problem?: { code: string; message: string } | null;
}

export type SopStatus = "inForce" | "upcoming";

export interface RegisterEntry {
  id: string;
  number: string;
  title: string;
  unit?: string | null;
  status: SopStatus;
  year: number;
  effectiveOn?: string | null;
  revision: number;
  version: number;
  filedAt: string;
  url: string;
}

export interface RegisterPage {
  entries: RegisterEntry[];
  total: number;
  units: string[];
  years: number[];
}
