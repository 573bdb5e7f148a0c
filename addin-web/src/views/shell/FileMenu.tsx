import { Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  Braces20Regular,
  DismissSquare20Regular,
  Document20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
} from "@fluentui/react-icons";
import { downloadJson } from "../../state/documents";
import { useEditor } from "../../state/editor";
import { examples } from "../../state/examples";
import { useText } from "../../ui/useText";
import { commands, pickAndOpen } from "./commands";
import type { MenuProps } from "./LazyMenu";

export default function FileMenu({ target, close }: MenuProps) {
  const say = useText();
  const open = useEditor((state) => state.history !== null);
  return (
    <Menu open positioning={{ target, position: "below", align: "start" }} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <MenuPopover>
        <MenuList aria-label={say("file.menu")}>
          <MenuItem icon={<DocumentAdd20Regular />} onClick={() => void commands.new(say)}>
            {say("file.new")}
          </MenuItem>
          <MenuItem icon={<FolderOpen20Regular />} secondaryContent="Ctrl+O" onClick={pickAndOpen}>
            {say("file.open")}
          </MenuItem>
          {open && (
            <>
              <MenuDivider />
              <MenuItem icon={<ArrowDownload20Regular />} secondaryContent="Ctrl+S" onClick={commands.download}>
                {say("file.downloadLong")}
              </MenuItem>
              <MenuItem icon={<Braces20Regular />} onClick={downloadJson}>
                {say("file.downloadJson")}
              </MenuItem>
              <MenuItem icon={<DismissSquare20Regular />} onClick={() => void commands.close()}>
                {say("file.close")}
              </MenuItem>
            </>
          )}
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say("file.examples")}</MenuGroupHeader>
            {examples.map((example) => (
              <MenuItem key={example.title} icon={<Document20Regular />} onClick={() => void commands.example(example)}>
                {`${example.title} (${say(example.synthetic ? "start.synthetic" : "start.practice")})`}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
