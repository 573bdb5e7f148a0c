import { BookButton } from "../book/BookButton";
import { FilingCard } from "./FilingCard";
import { RegisterList } from "./RegisterList";
import css from "./ArchiveView.module.css";

/** Filing the SOP, and the register of what was filed. */
export default function ArchiveView() {
  return (
    <div className={css.view}>
      <FilingCard />
      <RegisterList />
      <div>
        <BookButton />
      </div>
    </div>
  );
}
