import { useSop } from "../../state/editor";
import { nameOfField } from "../../state/threads";
import { useText } from "../../ui/useText";

/** Names of the fields that comments hang on, in the user's language; empty for what has none. */
export function useFieldNames(): (field: string) => string {
  const say = useText();
  const sop = useSop((each) => each);
  return (field) => {
    const name = nameOfField(field, sop);
    return name === null ? "" : typeof name === "string" ? say(name) : name.name;
  };
}
