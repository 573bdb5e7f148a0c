import { useEffect } from "react";
import { pages, useRoute } from "../../../state/secretariat/route";
import { register } from "../../../state/secretariat/register";
import { useJudged } from "../../../state/secretariat/overlaps";
import { PageLink } from "../../../ui/secretariat/PageLink";
import { useSay } from "../../../ui/secretariat/useSay";
import chips from "../register/Views.module.css";
import { LooseEnds } from "./LooseEnds";
import { Pairs } from "./Pairs";

/** Where units do the same work, and where work comes from nowhere or goes nowhere; each finding to be judged by a person. */
export default function OverlapView() {
  const say = useSay();
  const ends = useRoute((route) => route.query.get("view") === "ends");
  useEffect(() => void register.load(new URLSearchParams()), []);
  useEffect(() => useJudged.setState({ last: null }), [ends]);
  const tabs = (
    <nav className={`${chips.views} not-printed`} aria-label={say("ends.views")}>
      <PageLink className={chips.view} to={pages.overlap} current={!ends}>
        {say("ends.pairs")}
      </PageLink>
      <PageLink className={chips.view} to={`${pages.overlap}?view=ends`} current={ends}>
        {say("ends.title")}
      </PageLink>
    </nav>
  );
  return ends ? <LooseEnds tabs={tabs} /> : <Pairs tabs={tabs} />;
}
