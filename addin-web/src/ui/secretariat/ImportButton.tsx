import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Sent } from "../../state/secretariat/register";
import { NoticeBar } from "../Notices";
import css from "./ImportButton.module.css";

interface ImportButtonProps<T> {
  label: string;
  primary?: boolean;
  take: (file: File) => Promise<Sent<T>>;
  /** What came in, in words. */
  told: (answer: T) => string;
}

/** Takes a table in and says right here what came of it: how much came in, or which cells are wrong. */
export function ImportButton<T>({ label, primary, take, told }: ImportButtonProps<T>) {
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<Sent<T> | null>(null);
  const chosen = async (file: File | undefined) => {
    if (!file) return;
    setSent(null);
    setSent(await take(file));
    // The same file may be chosen again once it is mended.
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <input ref={input} type="file" hidden accept=".csv,.xlsx,text/csv" aria-label={label} onChange={(event) => void chosen(event.currentTarget.files?.[0])} />
      <Button size={primary ? "medium" : "small"} appearance={primary ? "primary" : "secondary"} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span role="status">{sent && !sent.refused && told(sent.answer)}</span>
      {sent?.refused && (
        <div className={css.refused}>
          <NoticeBar notice={sent.refused} close={() => setSent(null)} />
        </div>
      )}
    </>
  );
}
