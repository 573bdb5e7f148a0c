/** A text kept as long as this tab is open, over reloads; null for none. */
export function ofTab(name: string): { read: () => string | null; write: (value: string | null) => void } {
  const key = `sop-word-addin.${name}`;
  return {
    read() {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, value);
      } catch {
        // Storage is blocked by the browser's settings: a reload starts over.
      }
    },
  };
}

/** A small setting kept in this browser; where storage is closed to us it lasts as long as the page. */
export function kept<T extends string>(name: string, parse: (text: string | null) => T): { read: () => T; write: (value: T) => void } {
  const key = `sop-word-addin.${name}`;
  let value: string | null = null;
  return {
    read() {
      try {
        value = localStorage.getItem(key) ?? value;
      } catch {
        // Storage is blocked by the browser's settings.
      }
      return parse(value);
    },
    write(next) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // As above: the choice holds until the page is closed.
      }
    },
  };
}
