import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useUnchecked } from "../../state/imports/imports";
import { show } from "../../state/navigation";
import { useText } from "../../ui/useText";

/** Says what waits until a person has looked at all that was taken from a hand-made document, and leads there. */
export function UncheckedBar({ text }: { text: "archive.unchecked" | "review.unchecked" }) {
  const say = useText();
  const unchecked = useUnchecked();
  if (unchecked === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(text, unchecked)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => show("import")}>
          {say("archive.check")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
