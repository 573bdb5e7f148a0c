import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  Copy20Regular,
  Delete20Regular,
  RowTriple20Regular,
  TableInsertRow20Regular,
} from "@fluentui/react-icons";
import { useSop } from "../../state/editor";
import { finish } from "../../state/gridCursor";
import { duplicate, insertAbove, insertBelow, move, remove } from "../../state/stepActions";
import { useText } from "../../ui/useText";

interface RowMenuProps {
  stepId: string;
  number: number;
  target: HTMLElement | null;
}

/** What can be done with a row. */
export function RowMenu({ stepId, number, target }: RowMenuProps) {
  const say = useText();
  const last = useSop((sop) => sop.flow.steps.length) === number;
  return (
    <Menu open positioning={{ target, position: "below", align: "end" }} onOpenChange={(_, { open }) => !open && finish()}>
      <MenuPopover>
        <MenuList aria-label={say("steps.rowMenu", number)}>
          <MenuItem icon={<TableInsertRow20Regular />} secondaryContent="Ctrl+Enter" onClick={() => insertBelow(stepId)}>
            {say("steps.insertBelow")}
          </MenuItem>
          <MenuItem icon={<RowTriple20Regular />} onClick={() => insertAbove(stepId)}>
            {say("steps.insertAbove")}
          </MenuItem>
          <MenuItem icon={<Copy20Regular />} secondaryContent="Ctrl+D" onClick={() => duplicate(stepId)}>
            {say("steps.duplicate")}
          </MenuItem>
          <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+↑" disabled={number === 1} onClick={() => move(stepId, -1)}>
            {say("steps.moveUp")}
          </MenuItem>
          <MenuItem icon={<ArrowDown20Regular />} secondaryContent="Alt+↓" disabled={last} onClick={() => move(stepId, 1)}>
            {say("steps.moveDown")}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<Delete20Regular />} secondaryContent="Ctrl+Del" onClick={() => remove(stepId)}>
            {say("steps.delete")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
