import { useEffect, type ReactNode } from "react";
import type { FilingStatus } from "../../api/wire";
import { useIdentity } from "../../state/identity";
import { isHeldUp, loadOpenFilings, moves, useOpenFilings } from "../../state/openFilings";
import { Strip } from "../../ui/Strip";
import { useText, type Say } from "../../ui/useText";

/** On a page that is not about filing: what has not arrived in the archive. @param children the way there */
export function FilingHint({ children }: { children: ReactNode }) {
  const secretariat = useIdentity(({ me }) => me?.roles.includes("Secretariat") ?? false);
  return secretariat ? <Hint>{children}</Hint> : null;
}

function Hint({ children }: { children: ReactNode }) {
  const say = useText();
  const filings = useOpenFilings((state) => state.filings);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void loadOpenFilings();
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  if (filings.length === 0) return null;
  return (
    <Strip>
      {inWords(filings, say)} {children}
    </Strip>
  );
}

const groups = {
  mine: ({ state, mine }: FilingStatus) => state === "needsSignIn" && mine,
  others: ({ state, mine }: FilingStatus) => state === "needsSignIn" && !mine,
  refused: ({ state }: FilingStatus) => state === "refused",
  heldUp: isHeldUp,
  moving: (filing: FilingStatus) => moves(filing) && !isHeldUp(filing),
};

/** By name where it is one, else by number; what waits for the reader first. */
function inWords(filings: FilingStatus[], say: Say): string {
  const parts = (Object.keys(groups) as (keyof typeof groups)[])
    .map((group) => ({ group, found: filings.filter(groups[group]) }))
    .filter(({ found }) => found.length > 0)
    .map(({ group, found: [first, ...more] }) => say(`hint.${group}`, more.length > 0 ? say("hint.count", more.length + 1) : `“${first!.title}”`));
  return `${parts.join("; ")}.`;
}
