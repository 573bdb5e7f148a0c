import { Button } from "@fluentui/react-components";
import { useRef, useState, type ComponentType } from "react";

export interface MenuProps {
  /** The button it opens at. */
  target: HTMLElement | null;
  close: () => void;
}

interface LazyMenuProps {
  name: string;
  icon: JSX.Element;
  menu: ComponentType<MenuProps>;
}

/** A button whose menu is fetched when it is first opened: menus are a third of what a pane would have to load. */
export function LazyMenu({ name, icon, menu: Menu }: LazyMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        appearance="subtle"
        size="small"
        icon={icon}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && <Menu target={button.current} close={close} />}
    </>
  );
}
