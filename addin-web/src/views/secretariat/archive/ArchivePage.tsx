import { useOpenFilings } from "../../../state/openFilings";
import { Card } from "../../../ui/secretariat/Card";
import { PageHead } from "../../../ui/secretariat/PageHead";
import { useSay } from "../../../ui/secretariat/useSay";
import { FilingList, useFreshFilings } from "../../archive/OpenFilings";
import { LibrariesCheck } from "./LibrariesCheck";
import css from "./ArchivePage.module.css";

/** What is on its way into the archive, and whether the archive is ready for more. */
export default function ArchivePage() {
  const say = useSay();
  const filings = useFreshFilings();
  const loaded = useOpenFilings((state) => state.loaded);
  return (
    <>
      <PageHead title={say("office.page.archive")} loading={!loaded} />
      <div className={css.cards}>
        <Card title={say("filings.title")}>
          {filings.length > 0 && <FilingList filings={filings} />}
          {loaded && filings.length === 0 && <p className={css.text}>{say("archived.all")}</p>}
        </Card>
        <LibrariesCheck />
      </div>
    </>
  );
}
