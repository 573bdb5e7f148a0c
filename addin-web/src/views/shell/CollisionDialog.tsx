import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { wordsOf } from "../../state/changes";
import { currentSop, useEditor } from "../../state/editor";
import { useCollisions, type Collision } from "../../state/inPlace";
import { Modal } from "../../ui/Modal";
import { useText, type Say } from "../../ui/useText";
import css from "./CollisionDialog.module.css";

type Side = "document" | "pane";
const sides: readonly Side[] = ["document", "pane"];

/** Asks which of two texts stays, for each place that was changed in Word and in the pane. */
export default function CollisionDialog() {
  const say = useText();
  const { collisions, answer } = useCollisions();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const placeOf = usePlaces(say);
  if (!collisions) return null;
  const choices = Object.fromEntries(collisions.map(({ path }) => [path, chosen[path] ?? "document"]));
  const actions = (
    <>
      <Button appearance="primary" data-first onClick={() => answer(choices)}>
        {say("collision.apply")}
      </Button>
      <Button onClick={() => answer(null)}>{say("cancel")}</Button>
    </>
  );
  return (
    <Modal title={say("collision.title")} close={() => answer(null)} actions={actions}>
      <p>{say("collision.text")}</p>
      {collisions.map((collision) => (
        <fieldset key={collision.path} className={css.place}>
          <legend className={css.name}>{placeOf(collision)}</legend>
          {sides.map((side) => (
            <label key={side} className={css.choice}>
              <input
                type="radio"
                name={collision.path}
                checked={choices[collision.path] === side}
                onChange={() => setChosen({ ...chosen, [collision.path]: side })}
              />
              {labelOf(say, collision, side)}
            </label>
          ))}
        </fieldset>
      ))}
    </Modal>
  );
}

function labelOf(say: Say, collision: Collision, side: Side): string {
  if (collision.path === "copies") return say(side === "pane" ? "collision.copiesRemove" : "collision.copiesKeep");
  return `${say(`collision.${side}`)}: ${wordsOf(collision[side], (kind) => say(`kind.${kind}`), currentSop()!)}`;
}

/** The place of a collision in the user's words. */
function usePlaces(say: Say): (collision: Collision) => string {
  const steps = useEditor((state) => state.history?.present.flow.steps);
  return ({ path, stepId }) => {
    if (path === "id") return say("collision.otherSop");
    if (path === "copies") return say("collision.copies");
    if (stepId !== null) return say("collision.place.step", (steps?.findIndex(({ id }) => id === stepId) ?? -1) + 1 || stepId);
    return say(path.startsWith("cover") ? "collision.place.cover" : "collision.place.flow");
  };
}
