import { useEffect, useRef, useState } from "react";
import { useRoute } from "../../state/secretariat/route";

const pause = 250;

/** A text that asks as one types, and follows the address when that changes by itself. @param name as the address names it */
export function useAskedText(name: string, ask: (text: string) => void): [string, (text: string) => void] {
  const asked = useRoute((state) => state.query.get(name) ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setTyped((text) => (text?.trim() === asked ? text : null)), [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(text.trim()), pause);
  };
  return [typed ?? asked, change];
}
