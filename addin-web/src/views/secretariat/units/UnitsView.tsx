import { Button, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { coverage, forwardings } from "../../../state/secretariat/units";
import { useRoute } from "../../../state/secretariat/route";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { CoverageTable } from "./CoverageTable";
import { Forwardings } from "./Forwardings";
import { ImportTable } from "./ImportTable";
import { Legend } from "./Legend";
import { Needs } from "./Needs";
import { Strangers } from "./Strangers";

/** What each unit has and lacks, at a glance; what comes up from below. */
export default function UnitsView() {
  const say = useSay();
  const { state, value } = coverage.use();
  const unit = useRoute((route) => route.query.get("unit"));
  useEffect(() => {
    void coverage.load();
    void forwardings.load();
  }, []);
  const chosen = value?.units.find((each) => each.id === unit);
  return (
    <>
      <Head />
      {state === "failed" && <Failed text={say("units.failed")} again={() => void coverage.again()} />}
      {!value && state === "loading" && <Spinner label={say("app.loading")} />}
      {value && value.units.length === 0 && <Beginning />}
      {value && value.units.length > 0 && (
        <>
          <Legend total={value.total} />
          {chosen && <Needs key={chosen.id} unit={chosen} />}
          <CoverageTable units={value.units} chosen={unit} />
          <Forwardings />
        </>
      )}
      {value && value.strangers.length > 0 && <Strangers units={value.strangers} />}
    </>
  );
}

function Head() {
  const say = useSay();
  const format = useFormats();
  const units = coverage.use((state) => state.value?.units.length ?? 0);
  return (
    <PageHead
      title={say("office.page.units")}
      note={units > 0 && say("units.count", format.number(units))}
      actions={
        units > 0 && (
          <>
            <ImportTable what="units" />
            <ImportTable what="needs" />
            <Button size="small" onClick={() => print()}>
              {say("list.print")}
            </Button>
          </>
        )
      }
    />
  );
}

/** Before there is an organisation: how to bring it in. */
function Beginning() {
  const say = useSay();
  return (
    <Blank text={<strong>{say("units.none")}</strong>} hint={say("units.noneHint")}>
      <ImportTable primary what="units" />
    </Blank>
  );
}
