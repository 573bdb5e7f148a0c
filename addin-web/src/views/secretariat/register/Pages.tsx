import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./Pages.module.css";

interface PagesProps {
  page: number;
  last: number;
  turn: (page: number) => void;
}

/** The way through a list of several pages. */
export function Pages({ page, last, turn }: PagesProps) {
  const say = useSay();
  if (last <= 1) return null;
  return (
    <nav className={`${css.pages} not-printed`} aria-label={say("office.title")}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={say("register.previous")}
        disabledFocusable={page === 1}
        onClick={() => page > 1 && turn(page - 1)}
      />
      {say("register.page", page, last)}
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={say("register.next")}
        disabledFocusable={page >= last}
        onClick={() => page < last && turn(page + 1)}
      />
    </nav>
  );
}
