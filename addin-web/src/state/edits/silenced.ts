import type { Sop } from "../../api/wire";

/** Gives up a rule for this SOP; who reads the SOP can see why. */
export const silence = (rule: string, reason: string) => (sop: Sop): Sop => ({
  ...sop,
  silencedRules: [...(sop.silencedRules ?? []).filter((each) => each.rule !== rule), { rule, reason }],
});

export const unsilence = (rule: string) => (sop: Sop): Sop => ({
  ...sop,
  silencedRules: (sop.silencedRules ?? []).filter((each) => each.rule !== rule),
});
