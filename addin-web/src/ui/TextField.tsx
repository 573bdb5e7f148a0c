import { Field, Input, type InputProps } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useTyped } from "./useTyped";

interface TextFieldProps {
  label: string;
  value: string;
  commit: (text: string) => void;
  hint?: string;
  type?: InputProps["type"];
  mark?: ReactElement | null;
  /** Set while the cursor shall come here. */
  called?: boolean;
  cameHere?: () => void;
  maxLength?: number;
}

/** A one-line field of a form. */
export function TextField({ label, value, commit, hint, type, mark, called, cameHere, maxLength = 4000 }: TextFieldProps) {
  const { text, change, leaveField } = useTyped(value, commit);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!called) return;
    input.current?.focus();
    input.current?.scrollIntoView({ block: "center" });
    cameHere?.();
  }, [called, cameHere]);
  return (
    <Field label={label} hint={hint} size="small">
      <Input
        ref={input}
        type={type}
        size="medium"
        value={text}
        maxLength={maxLength}
        autoComplete="off"
        contentAfter={mark ?? undefined}
        onChange={(_, data) => change(data.value)}
        onBlur={leaveField}
      />
    </Field>
  );
}
