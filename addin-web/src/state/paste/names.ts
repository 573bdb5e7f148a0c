const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");

/** The same executor, however it is spaced and capitalized. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
