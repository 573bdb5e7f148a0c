import { Badge, Button, Checkbox } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons";
import type { Sop } from "../../api/wire";
import type { Text } from "../../i18n/texts";
import { placeOf, taken, titleOf, type Item } from "../../state/imports/check";
import { isDone, markRight, takeBack, words, type Import } from "../../state/imports/imports";
import { goTo } from "../../state/navigation";
import { useText, type Say } from "../../ui/useText";
import css from "./ImportView.module.css";

/** What the document says, what was taken of it, and a person's word that it is right. */
export function CheckRow({ from, item, sop }: { from: Import; item: Item; sop: Sop }) {
  const say = useText();
  const done = isDone(from, item, sop);
  const confirmed = from.confirmed.includes(item.key);
  const now = item.kind === "question" ? "" : taken(sop, item.key, words());
  const corrected = item.kind !== "question" && now !== item.first;
  const place = placeOf(sop, item);
  const title = titleFor(item, say);
  return (
    <li data-open={!done || undefined} className={`${css.item} ${done ? css.done : item.low ? css.low : ""}`}>
      <div className={css.itemHead}>
        <span className={css.itemTitle}>{title}</span>
        {item.low && !done && (
          <Badge appearance="tint" color="warning" size="small">
            {say(item.unfilled ? "import.unfilled" : item.kind === "question" ? "import.question" : "import.unsure")}
          </Badge>
        )}
        {corrected && (
          <Badge appearance="tint" color="success" size="small">
            {say("import.corrected")}
          </Badge>
        )}
      </div>
      <div className={css.says}>
        <span className={css.name}>{say("import.says")}: </span>
        {item.says}
      </div>
      <div className={css.taken}>
        <span className={css.name}>{say("import.taken")}: </span>
        {item.kind !== "question" && (now || say("import.nothing"))}
        {item.unfilled && !corrected && <div className={css.unfilled}>{say("import.unfilledHint")}</div>}
      </div>
      <div className={css.answer}>
        <Checkbox
          checked={done}
          disabled={corrected && !confirmed}
          label={say(item.kind === "question" ? "import.seen" : "import.right")}
          aria-label={`${say(item.kind === "question" ? "import.seen" : "import.right")}: ${title} ${item.says}`}
          onChange={(_, { checked }) => void (checked ? markRight(from.id, [item.key]) : takeBack(from.id, item.key))}
        />
        {place && (
          <Button size="small" appearance="subtle" icon={<Edit16Regular />} aria-label={`${say("import.correct")}: ${title} ${item.says}`} onClick={() => goTo(place)}>
            {say("import.correct")}
          </Button>
        )}
      </div>
    </li>
  );
}

const fields: Record<string, Text> = {
  approvedBy: "cover.approvalSection",
};

function titleFor({ kind, key }: Item, say: Say): string {
  if (kind === "question") return say("import.kind.question");
  if (kind !== "field") return say(titleOf[kind]);
  const field = key.replace("cover.", "");
  return say(fields[field] ?? (`cover.${field}` as Text));
}
