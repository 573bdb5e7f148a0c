/** What a pasted column may mean; `executor`: its marks say which steps are this executor's. */
export const meanings = ["skip", "activity", "actors", "executor", "inputs", "time", "outputs", "notes"] as const;
export type Meaning = (typeof meanings)[number];
