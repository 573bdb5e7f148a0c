import { Field, Select } from "@fluentui/react-components";
import type { PageOrientation, Paper } from "../../api/wire";
import { editPage, setProfile } from "../../state/edits/cover";
import { edit, useSop } from "../../state/editor";
import { useProfiles } from "../../state/profiles";
import { useText } from "../../ui/useText";
import css from "./DocumentForm.module.css";

const papers: Paper[] = ["A4", "F4", "Letter", "Legal"];
const orientations: PageOrientation[] = ["landscape", "portrait"];

/** Profile, paper and direction of the flowchart's pages. */
export function DocumentForm() {
  const say = useText();
  const page = useSop((sop) => sop.page);
  const profile = useSop((sop) => sop.profile);
  const known = useProfiles((state) => state.list);
  const profiles = known.some((each) => each.id === profile) ? known : [{ id: profile, name: profile }, ...known];
  return (
    <>
      <Field label={say("cover.profile")} size="small" className={css.wide}>
        <Select value={profile} onChange={(_, { value }) => edit((sop) => setProfile(sop, value))}>
          {profiles.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("cover.paper")} size="small">
        <Select value={page.paper} onChange={(_, { value }) => edit((sop) => editPage(sop, { paper: value as Paper }))}>
          {papers.map((paper) => (
            <option key={paper} value={paper}>
              {paper === "F4" ? say("cover.paper.F4") : paper}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("cover.orientation")} size="small">
        <Select
          value={page.orientation}
          onChange={(_, { value }) => edit((sop) => editPage(sop, { orientation: value as PageOrientation }))}
        >
          {orientations.map((orientation) => (
            <option key={orientation} value={orientation}>
              {say(`cover.orientation.${orientation}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
