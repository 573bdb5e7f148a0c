import css from "./Choice.module.css";

interface ChoiceProps {
  id: string;
  /** What is asked. */
  name: string;
  value: boolean | null;
  /** For yes and for no. */
  words: readonly [string, string];
  /** Stand beside each other. */
  inline?: boolean;
  fault?: string | undefined;
  choose: (value: boolean) => void;
}

/** A question with two answers, as the paper's two boxes: arrow keys change between them. */
export function Choice({ id, name, value, words, inline, fault, choose }: ChoiceProps) {
  return (
    <div role="radiogroup" aria-label={name} className={`${css.choice} ${inline ? css.inline : ""}`}>
      {[true, false].map((answer, i) => (
        <label key={words[i]} className={`${css.answer} ${answer ? css.yes : css.no}`}>
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={value === answer}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onChange={() => choose(answer)}
          />
          {words[i]}
        </label>
      ))}
      {fault && (
        <span id={`${id}-fault`} className={css.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
