import generated from "../generated/metadata.json";

export interface MemberFacts {
  kind: "value" | "child" | "items" | "method";
  /** Class of the child, of the items or of what the method returns. */
  gives?: string;
  /** The method answers with a ClientResult. */
  answers?: boolean;
  readOnly?: boolean;
  /** Requirement set, such as `WordApi 1.4`. */
  api: string;
}

export interface ClassFacts {
  api: string;
  members: Record<string, MemberFacts>;
}

export const classes = generated as unknown as Record<string, ClassFacts>;
