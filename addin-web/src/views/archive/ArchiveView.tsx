import { BookButton } from "../book/BookButton";
import { FilingCard } from "./FilingCard";
import { maySecretariat, useIdentity } from "../../state/identity";
import { LibraryCheck } from "./LibraryCheck";
import { OpenFilings } from "./OpenFilings";
import { RegisterList } from "./RegisterList";
import css from "./ArchiveView.module.css";

/** Filing the SOP, and the register of what was filed. */
export default function ArchiveView() {
  const secretariat = useIdentity(maySecretariat);
  return (
    <div className={css.view}>
      <FilingCard />
      {secretariat && <OpenFilings />}
      <RegisterList />
      <div>
        <BookButton />
      </div>
      {secretariat && <LibraryCheck />}
    </div>
  );
}
