import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type FormEvent, type ReactNode } from "react";
import { enterDialog } from "../state/work";
import { Told } from "./Notices";
import css from "./Modal.module.css";

interface ModalProps {
  title: string;
  close: () => void;
  children: ReactNode;
  /** Buttons at the foot; they stay in sight. */
  actions?: ReactNode;
  /** Makes the dialog a form: what Enter and a button of type submit do. */
  send?: () => void;
  /** Opens beside this element instead of in the middle. */
  beside?: HTMLElement | null;
  wide?: boolean;
}

/**
 * The browser's own dialog in Fluent's looks: it keeps the focus, closes by Escape or a click beside it, and gives the focus
 * back. An element marked data-first takes the focus. What is told while it is open is told in it.
 */
export function Modal({ title, close, children, actions, send, beside, wide }: ModalProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    element.querySelector<HTMLElement>("[data-first], input:checked")?.focus();
    return () => element.close();
  }, []);
  useLayoutEffect(() => enterDialog(id), [id]);
  const sending = (event: FormEvent) => {
    event.preventDefault();
    send?.();
  };
  const content = (
    <>
      {children}
      <div className={css.foot}>
        <Told within={id} />
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </>
  );
  return (
    <dialog
      ref={dialog}
      className={`${css.dialog} ${beside ? css.beside : ""} ${wide ? css.wide : ""}`}
      style={usePlace(beside)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className={css.inside}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {send ? <form onSubmit={sending}>{content}</form> : content}
      </div>
    </dialog>
  );
}

const width = 340;
const gap = 4;
const edge = 8;

/** Below the element, or above it where there is more room. */
function usePlace(beside: HTMLElement | null | undefined): CSSProperties | undefined {
  const [, resized] = useState(0);
  useEffect(() => {
    const changed = () => resized((count) => count + 1);
    addEventListener("resize", changed);
    return () => removeEventListener("resize", changed);
  }, []);
  if (!beside) return undefined;
  const box = beside.getBoundingClientRect();
  const below = innerHeight - box.bottom - gap - edge;
  const above = box.top - gap - edge;
  const left = Math.max(edge, Math.min(box.left, innerWidth - width - edge));
  const room = { left, width: Math.min(width, innerWidth - 2 * edge) };
  return below >= Math.min(360, above)
    ? { ...room, top: box.bottom + gap, maxHeight: below }
    : { ...room, bottom: innerHeight - box.top + gap, maxHeight: above };
}
