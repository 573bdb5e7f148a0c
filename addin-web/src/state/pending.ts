/*
 * A field being typed in hands its text over after a pause. Whoever needs everything typed so far (undo, download, filing)
 * asks for it at once.
 */
const waiting = new Set<() => void>();

/** @returns the way to leave again */
export function waitToCommit(commit: () => void): () => void {
  waiting.add(commit);
  return () => waiting.delete(commit);
}

export function commitPending(): void {
  for (const commit of [...waiting]) commit();
}
