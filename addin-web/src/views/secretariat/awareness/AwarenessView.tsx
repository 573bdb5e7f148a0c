import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { maySecretariat, useIdentity } from "../../../state/identity";
import { awareness, people, readingList } from "../../../state/secretariat/awareness";
import { keepFresh } from "../../../state/secretariat/remote";
import { pages, useRoute } from "../../../state/secretariat/route";
import { Blank, Failed } from "../../../ui/secretariat/Blank";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { percent } from "../../../ui/secretariat/ShareBar";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./AwarenessView.module.css";
import { MyUnit } from "./MyUnit";
import { People } from "./People";
import { ReadingListCard } from "./ReadingListCard";
import { UnitShares } from "./UnitShares";

/** Who is to know which SOPs, and who has read them: one's own list, then all units. */
export default function AwarenessView() {
  const say = useSay();
  const format = useFormats();
  const secretariat = useIdentity(maySecretariat);
  const { state, value } = awareness.use();
  const chosen = useRoute((route) => route.query.get("unit"));
  useEffect(() => {
    void awareness.load();
    return keepFresh(awareness, readingList, people);
  }, []);
  const unit = chosen ?? value?.me.unitId;
  const total = value?.total;
  return (
    <>
      <PageHead
        title={say("office.page.awareness")}
        loading={state === "loading"}
        note={total && (total.wanted > 0 ? say("aware.share", format.number(total.read), format.number(total.wanted), percent(total.read, total.wanted)) : say("aware.nothing"))}
        actions={
          <Button size="small" onClick={() => print()}>
            {say("list.print")}
          </Button>
        }
      />
      {state === "failed" && <Failed text={say("aware.failed")} again={() => void awareness.again()} />}
      {value && value.units.length === 0 && (
        <Blank text={<strong>{say("aware.noUnits")}</strong>} hint={say("aware.noUnitsHint")}>
          <PageLink to={pages.units}>{say("office.page.units")}</PageLink>
        </Blank>
      )}
      {value && value.units.length > 0 && (
        <div className={css.cards}>
          {!chosen && <MyUnit me={value.me} units={value.units} />}
          {unit && <ReadingListCard key={unit} unit={unit} isMine={!chosen} />}
          <UnitShares units={value.units} chosen={chosen} />
          {secretariat && <People />}
        </div>
      )}
    </>
  );
}
