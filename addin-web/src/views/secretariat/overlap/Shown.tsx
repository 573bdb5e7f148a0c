import { Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { changed, go, pages, useRoute, withQuery } from "../../../state/secretariat/route";
import { register } from "../../../state/secretariat/register";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./OverlapView.module.css";

/** What of the findings is shown, as the address says it. */
export function useShown() {
  const query = useRoute((route) => route.query);
  const [unit, judged] = [query.get("unit") ?? "", query.get("judged") ?? ""];
  const show = (change: Record<string, string>) => go(withQuery(pages.overlap, changed(query, change)));
  return { query, unit, judged: judged === "" ? false : judged === "yes" ? true : null, show };
}

/** Chooses among the findings. */
export function Shown({ children }: { children?: ReactNode }) {
  const say = useSay();
  const { query, unit, show } = useShown();
  const units = register.use((list) => list.value?.units) ?? [];
  return (
    <div className={`${css.filters} not-printed`}>
      <Select aria-label={say("overlap.show")} value={query.get("judged") ?? ""} onChange={(_, data) => show({ judged: data.value })}>
        <option value="">{say("overlap.open")}</option>
        <option value="yes">{say("overlap.judged")}</option>
        <option value="all">{say("overlap.all")}</option>
      </Select>
      <Select aria-label={say("register.unit")} value={unit} onChange={(_, data) => show({ unit: data.value })}>
        <option value="">{`${say("register.unit")}: ${say("register.all").toLowerCase()}`}</option>
        {units.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      {children}
    </div>
  );
}
