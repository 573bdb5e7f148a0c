const tries = 3;

/** Tries again what failed. */
export async function persistently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (reason) {
      if (attempt + 1 === tries) throw reason;
    }
  }
}

/** Waits so many milliseconds at most. */
export async function withinTime<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`No answer in ${limit} ms.`)), limit)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
