import { Button, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { ArrowDown20Regular, CheckmarkCircle20Regular } from "@fluentui/react-icons";
import type { Sop } from "../../api/wire";
import { useSop } from "../../state/editor";
import type { Item } from "../../state/imports/check";
import { forgetImport, isDone, markRight, useCurrentImport, type Import } from "../../state/imports/imports";
import { show } from "../../state/navigation";
import { useText } from "../../ui/useText";
import { CheckRow } from "./CheckRow";
import { DrawnRows } from "./DrawnRows";
import css from "./ImportView.module.css";

/** What was read from a hand-made document, beside what the document says: each thing is confirmed or corrected by a person. */
export default function ImportView() {
  const from = useCurrentImport();
  const sop = useSop((each) => each);
  return from ? <Check from={from} sop={sop} /> : null;
}

function Check({ from, sop }: { from: Import; sop: Sop }) {
  const say = useText();
  const open = from.items.filter((item) => !isDone(from, item, sop));
  const sure = open.filter((item) => !item.low);
  const ofCover = from.items.filter((item) => item.row === 0);
  return (
    <div className={css.view}>
      <div className={css.top}>
        <h2 className={css.heading}>{say("import.title", from.fileName)}</h2>
        <p className={css.text}>{say("import.text")}</p>
        <ProgressBar aria-label={say("import.progress")} value={from.items.length - open.length} max={from.items.length} />
        {open.length === 0 && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {say("import.complete")}{" "}
              <Button size="small" onClick={() => show("review")}>
                {say("import.toReview")}
              </Button>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={css.bar}>
        <span role="status">{say("import.open", open.length, from.items.length)}</span>
        {sure.length > 0 && (
          <Button size="small" icon={<CheckmarkCircle20Regular />} onClick={() => void markRight(from.id, sure.map(({ key }) => key))}>
            {say("import.confirmSure", sure.length)}
          </Button>
        )}
        {open.length > 0 && (
          <Button size="small" icon={<ArrowDown20Regular />} onClick={toFirstOpen}>
            {say("import.toOpen")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => void forgetImport(from.id)}>
          {say("import.giveUp")}
        </Button>
      </div>
      <div className={css.columns} aria-hidden="true">
        <span />
        <span>{say("import.says")}</span>
        <span>{say("import.taken")}</span>
      </div>
      <Group title={say("view.cover")} items={ofCover} {...{ from, sop }} />
      {rowsOf(from.items).map((row) => (
        <section key={row} className={css.group} aria-label={say("import.row", row)}>
          <h3 className={css.groupTitle}>{say("import.row", row)}</h3>
          {from.picture && row < from.picture.rows.length && <DrawnRows picture={from.picture} from={row} to={row} name={say("import.drawn", row)} />}
          <Items items={from.items.filter((item) => item.row === row)} {...{ from, sop }} />
        </section>
      ))}
    </div>
  );
}

/** In the middle of the screen, with its drawing above it. */
function toFirstOpen(): void {
  const box = document.querySelector<HTMLElement>("[data-open] input");
  box?.scrollIntoView({ block: "center" });
  box?.focus({ preventScroll: true });
}

const rowsOf = (items: Item[]) => [...new Set(items.map((item) => item.row))].filter((row) => row > 0).sort((a, b) => a - b);

function Group({ title, items, from, sop }: { title: string; items: Item[]; from: Import; sop: Sop }) {
  return (
    <section className={css.group} aria-label={title}>
      <h3 className={css.groupTitle}>{title}</h3>
      <Items {...{ items, from, sop }} />
    </section>
  );
}

function Items({ items, from, sop }: { items: Item[]; from: Import; sop: Sop }) {
  return (
    <ul className={css.items}>
      {items.map((item) => (
        <CheckRow key={item.key} {...{ item, from, sop }} />
      ))}
    </ul>
  );
}
