import { Button, Field, SearchBox } from "@fluentui/react-components";
import { LinkDismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { RegisterEntry } from "../../../api/wire";
import { sopChoices } from "../../../state/secretariat/units";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./SopChoice.module.css";

const pause = 250;

interface SopChoiceProps {
  /** Null leaves it to the titles. */
  chosen: string | null;
  /** Of what was chosen before, as far as it is known. */
  title: string;
  choose: (sop: string | null) => void;
}

/** Names the SOP that meets a need, found by words of its number or title. */
export function SopChoice({ chosen, title, choose }: SopChoiceProps) {
  const say = useSay();
  const [name, setName] = useState(title);
  const [text, setText] = useState("");
  const { value } = sopChoices.use();
  useEffect(() => {
    sopChoices.forget();
    if (!text.trim()) return undefined;
    const timer = setTimeout(() => void sopChoices.load(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const take = (entry: RegisterEntry) => {
    setName(`${entry.number} · ${entry.title}`);
    setText("");
    choose(entry.id);
  };
  if (chosen) {
    return (
      <Field label={say("needs.sop")}>
        <div className={css.chosen}>
          <span>{name}</span>
          <Button size="small" appearance="subtle" icon={<LinkDismiss16Regular />} aria-label={say("needs.unlink", name)} onClick={() => choose(null)} />
        </div>
      </Field>
    );
  }
  return (
    <>
      <Field label={say("needs.sop")} hint={say("needs.sopHint")}>
        <SearchBox className={css.search} placeholder={say("needs.sopSearch")} value={text} maxLength={200} onChange={(_, data) => setText(data.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
      </Field>
      {value && (
        <ul className={css.found}>
          {value.entries.map((entry) => (
            <li key={entry.id}>
              <button type="button" onClick={() => take(entry)}>
                {entry.title}
                <span>{[entry.number, entry.unit].filter(Boolean).join(" · ")}</span>
              </button>
            </li>
          ))}
          {value.entries.length === 0 && <li className={css.none}>{say("list.noMatch")}</li>}
        </ul>
      )}
    </>
  );
}
