import { Select } from "@fluentui/react-components";
import { useId } from "react";
import type { AwarenessAnswer } from "../../../api/wire";
import { chooseUnit } from "../../../state/secretariat/awareness";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./AwarenessView.module.css";

/** Where the reader works. */
export function MyUnit({ me, units }: Pick<AwarenessAnswer, "me" | "units">) {
  const say = useSay();
  const id = useId();
  return (
    <div className={`${css.choice} not-printed`}>
      <label htmlFor={id}>{say("aware.myUnit")}</label>
      <Select id={id} value={me.unitId ?? ""} onChange={(_, { value }) => void chooseUnit(value)}>
        <option value="">{say("aware.noUnit")}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {`${"\u2003".repeat(unit.depth)}${unit.name}`}
          </option>
        ))}
      </Select>
      {!me.unitId && <p className={css.note}>{say("aware.chooseUnit")}</p>}
    </div>
  );
}
