import { useEffect } from "react";
import { useRoute } from "../../state/secretariat/route";
import { tell } from "../../state/work";
import { Lost, SignedOut, Told } from "../../ui/Notices";
import { useSay } from "../../ui/secretariat/useSay";
import css from "./Notices.module.css";

/** What a person should know whatever page is open: the server is away, something was refused. */
export function Notices() {
  const say = useSay();
  const path = useRoute((state) => state.path);
  useEffect(() => tell(null), [path]);
  return (
    <div className={`${css.notices} not-printed`}>
      <Lost text={say("office.lost")} />
      <SignedOut />
      <Told />
    </div>
  );
}
