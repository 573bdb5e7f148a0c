import { Button, Input, SearchBox, Select } from "@fluentui/react-components";
import { ask, executors, isNarrowed, register, show, type Filter } from "../../../state/secretariat/register";
import { useRoute } from "../../../state/secretariat/route";
import { useAskedText } from "../../../ui/secretariat/useAskedText";
import { useSay } from "../../../ui/secretariat/useSay";
import type { Text } from "../../../i18n/secretariat/texts";
import css from "./Filters.module.css";

const sorts = ["filed", "title", "number", "unit", "effective", "due", "time"] as const;

export function Filters() {
  const say = useSay();
  const query = useRoute((state) => state.query);
  const units = register.use((state) => state.value?.units) ?? [];
  const years = register.use((state) => state.value?.years) ?? [];
  const statuses = (["inForce", "upcoming", "withdrawn"] as const).map((status) => [status, say(`register.status.${status}`)] as const);
  const dues = (["overdue", "soon"] as const).map((due) => [due, say(`list.due.${due}`)] as const);
  return (
    <search className={`${css.filters} not-printed`}>
      <Search />
      <Choice filter="unit" name="register.unit" choices={units.map((unit) => [unit, unit])} />
      <Choice filter="status" name="register.status" choices={statuses} />
      <Choice filter="year" name="register.year" choices={years.map((year) => [String(year), String(year)])} />
      <Choice filter="due" name="list.due" choices={dues} />
      <Executor />
      <Sort />
      {isNarrowed(query) && (
        <Button appearance="subtle" onClick={() => show(new URLSearchParams())}>
          {say("list.clear")}
        </Button>
      )}
    </search>
  );
}

function Search() {
  const say = useSay();
  const [text, change] = useAskedText("text", (asked) => ask({ text: asked }, true));
  return (
    <SearchBox
      className={css.search}
      aria-label={say("list.searchHint")}
      placeholder={say("list.searchHint")}
      value={text}
      maxLength={200}
      onChange={(_, { value }) => change(value)}
    />
  );
}

function Executor() {
  const say = useSay();
  const [text, change] = useAskedText("executor", (asked) => ask({ executor: asked }, true));
  const names = executors.use((state) => state.value) ?? [];
  return (
    <>
      <Input
        className={css.choice}
        list="executors"
        aria-label={say("list.executorHint")}
        placeholder={say("list.executorHint")}
        value={text}
        maxLength={200}
        onChange={(_, { value }) => change(value)}
      />
      <datalist id="executors">
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}

function Choice({ filter, name, choices }: { filter: Filter; name: Text; choices: readonly (readonly [string, string])[] }) {
  const say = useSay();
  const value = useRoute((state) => state.query.get(filter) ?? "");
  return (
    <Select className={css.choice} aria-label={say(name)} value={value} onChange={(_, data) => ask({ [filter]: data.value })}>
      <option value="">{`${say(name)}: ${say("register.all").toLowerCase()}`}</option>
      {choices.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  );
}

function Sort() {
  const say = useSay();
  const searching = useRoute((state) => state.query.has("text"));
  const value = useRoute((state) => state.query.get("sort") ?? "");
  return (
    <Select className={css.choice} aria-label={say("list.sort")} value={value.replace(/^-/, "")} onChange={(_, data) => ask({ sort: data.value })}>
      <option value="">{say(searching ? "list.sort.relevance" : "list.sort.filed")}</option>
      {sorts
        .filter((sort) => searching || sort !== "filed")
        .map((sort) => (
          <option key={sort} value={sort}>
            {say(`list.sort.${sort}`)}
          </option>
        ))}
    </Select>
  );
}
