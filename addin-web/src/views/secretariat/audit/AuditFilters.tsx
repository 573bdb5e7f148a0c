import { Button, Field, Input, SearchBox, Select } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { AuditPage } from "../../../api/wire";
import { askAudit, isNarrowedAudit, type AuditFilter } from "../../../state/secretariat/audit";
import { go, pages, useRoute } from "../../../state/secretariat/route";
import { useAskedText } from "../../../ui/secretariat/useAskedText";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./AuditFilters.module.css";

export function AuditFilters({ people, acts, sop }: Pick<AuditPage, "people" | "acts" | "sop">) {
  const say = useSay();
  const query = useRoute((state) => state.query);
  const [text, change] = useAskedText("text", (asked) => askAudit({ text: asked }, true));
  return (
    <search className={`${css.filters} not-printed`}>
      {query.has("sop") ? (
        <p className={css.sop}>
          <span>{say("audit.onlySop", sop ?? "—")}</span>
          <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={say("audit.allSops")} onClick={() => askAudit({ sop: undefined })} />
        </p>
      ) : (
        <SearchBox
          className={css.search}
          aria-label={say("audit.search")}
          placeholder={say("audit.search")}
          value={text}
          maxLength={200}
          onChange={(_, { value }) => change(value)}
        />
      )}
      <Choice filter="person" name={say("audit.person")} choices={people.map(({ id, name }) => [id, name])} />
      <Choice filter="act" name={say("audit.act")} choices={acts.map(({ act, text: words }) => [act, words])} />
      <Day filter="from" name={say("audit.from")} />
      <Day filter="to" name={say("audit.to")} />
      {isNarrowedAudit(query) && (
        <Button appearance="subtle" onClick={() => go(pages.audit)}>
          {say("list.clear")}
        </Button>
      )}
    </search>
  );
}

function Choice({ filter, name, choices }: { filter: AuditFilter; name: string; choices: [string, string][] }) {
  const say = useSay();
  const value = useRoute((state) => state.query.get(filter) ?? "");
  return (
    <Field label={name} className={css.choice}>
      <Select value={value} onChange={(_, data) => askAudit({ [filter]: data.value })}>
        <option value="">{say("register.all")}</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Day({ filter, name }: { filter: AuditFilter; name: string }) {
  const value = useRoute((state) => state.query.get(filter) ?? "");
  return (
    <Field label={name} className={css.day}>
      <Input type="date" value={value} onChange={(_, data) => askAudit({ [filter]: data.value }, true)} />
    </Field>
  );
}
