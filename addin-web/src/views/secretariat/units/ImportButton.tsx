import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useSay } from "../../../ui/secretariat/useSay";

interface ImportButtonProps {
  label: string;
  primary?: boolean;
  take: (file: File) => Promise<{ added: number; changed: number; unchanged: number } | null>;
}

/** Takes a table in and says what came of it; what the server refuses stands above the page. */
export function ImportButton({ label, primary, take }: ImportButtonProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState("");
  const chosen = async (file: File | undefined) => {
    if (!file) return;
    setDone("");
    const answer = await take(file);
    // The same file may be chosen again once it is mended.
    if (input.current) input.current.value = "";
    if (answer) setDone(say("units.imported", answer.added, answer.changed, answer.unchanged));
  };
  return (
    <>
      <input ref={input} type="file" hidden accept=".csv,.xlsx,text/csv" aria-label={label} onChange={(event) => void chosen(event.currentTarget.files?.[0])} />
      <Button size={primary ? "medium" : "small"} appearance={primary ? "primary" : "secondary"} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span role="status">{done}</span>
    </>
  );
}
