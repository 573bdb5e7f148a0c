import { Button } from "@fluentui/react-components";
import { Delete16Regular, Image20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Logo } from "../../api/wire";
import { editCover } from "../../state/edits/cover";
import { edit, useSop } from "../../state/editor";
import { tell, unsay } from "../../state/work";
import { useText } from "../../ui/useText";
import css from "./LogoField.module.css";
import { logoOf } from "./logo";

/** The emblem of the SOP being written. */
export function LogoField() {
  const logo = useSop((sop) => sop.cover.logo);
  return <LogoChoice logo={logo} take={(chosen) => edit((sop) => editCover(sop, { logo: chosen }))} />;
}

/** An emblem: chosen from a picture file, shown, taken away. */
export function LogoChoice({ logo, take }: { logo: Logo | null | undefined; take: (logo: Logo | null) => void }) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const chosen = await logoOf(file);
    if (typeof chosen === "string") tell({ kind: "error", text: chosen });
    else {
      take(chosen);
      unsay(({ text }) => text === "cover.logoWrongKind" || text === "cover.logoTooLarge");
    }
  };

  return (
    <div className={css.field} role="group" aria-label={say("cover.logo")}>
      <div className={css.frame}>
        {logo ? <img src={`data:${logo.mediaType};base64,${logo.base64}`} alt={say("cover.logoAlt")} /> : <Image20Regular />}
      </div>
      <div className={css.side}>
        <div className={css.buttons}>
          <Button size="small" onClick={() => input.current?.click()}>
            {say(logo ? "cover.logoReplace" : "cover.logoAdd")}
          </Button>
          {logo && (
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={say("cover.logoRemove")}
              title={say("cover.logoRemove")}
              onClick={() => take(null)}
            />
          )}
        </div>
        <span className={css.hint}>{say("cover.logoHint")}</span>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
