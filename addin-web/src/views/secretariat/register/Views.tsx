import { Button, Field, Input } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { deleteView, isNarrowed, savedViews, saveView } from "../../../state/secretariat/register";
import { pages, useRoute } from "../../../state/secretariat/route";
import { FormDialog } from "../../../ui/secretariat/FormDialog";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Views.module.css";

/** Questions asked again and again: two that everybody has, and one's own. */
export function Views() {
  const say = useSay();
  const query = useRoute((state) => state.query);
  const own = savedViews.use((state) => state.value) ?? [];
  const [naming, setNaming] = useState(false);
  const ready = [
    { name: say("views.all"), query: "" },
    { name: say("views.overdue"), query: "due=overdue&sort=due" },
  ];
  const isShown = (saved: string) => sorted(new URLSearchParams(saved)) === sorted(query);
  const known = [...ready, ...own].some((view) => isShown(view.query));
  return (
    <nav className={`${css.views} not-printed`} aria-label={say("views.label")}>
      {ready.map((view) => (
        <PageLink key={view.name} className={css.view} to={addressOf(view.query)} current={isShown(view.query)}>
          {view.name}
        </PageLink>
      ))}
      {own.map((view) => (
        <span key={view.id} className={css.own}>
          <PageLink className={css.view} to={addressOf(view.query)} current={isShown(view.query)}>
            {view.name}
          </PageLink>
          <Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={say("views.delete", view.name)} onClick={() => void deleteView(view.id)} />
        </span>
      ))}
      {!known && (isNarrowed(query) || query.has("sort")) && (
        <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setNaming(true)}>
          {say("views.save")}
        </Button>
      )}
      {naming && <Naming close={() => setNaming(false)} />}
    </nav>
  );
}

const addressOf = (query: string) => (query ? `${pages.register}?${query}` : pages.register);

/** The same question whatever the order of its parts; the page turned to is no part of it. */
function sorted(query: URLSearchParams): string {
  const parts = new URLSearchParams(query);
  parts.delete("page");
  parts.sort();
  return String(parts);
}

function Naming({ close }: { close: () => void }) {
  const say = useSay();
  const [name, setName] = useState("");
  const save = async () => {
    if (await saveView(name.trim())) close();
  };
  return (
    <FormDialog title={say("views.saveTitle")} button={say("views.saveButton")} ready={name.trim() !== ""} send={save} close={close}>
      <p>{say("views.saveText")}</p>
      <Field label={say("views.name")}>
        <Input data-first value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
      </Field>
    </FormDialog>
  );
}
