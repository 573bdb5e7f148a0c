import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Keyboard20Regular, MoreHorizontal20Regular } from "@fluentui/react-icons";
import { languages, setLanguage, useLanguage, type Language } from "../../state/language";
import { useText } from "../../ui/useText";
import { setSplit, useSplit, useSplitPossible } from "./split";

export function MoreMenu({ openHelp }: { openHelp: () => void }) {
  const say = useText();
  const language = useLanguage((state) => state.language);
  const split = useSplit();
  const splitPossible = useSplitPossible();
  return (
    <Menu
      checkedValues={{ language: [language], view: split ? ["split"] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "language") setLanguage(checkedItems[0] as Language);
        else setSplit(checkedItems.includes("split"));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={say("more")} title={say("more")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say("more.language")}</MenuGroupHeader>
            {languages.map((each) => (
              <MenuItemRadio key={each} name="language" value={each} lang={each}>
                {say(`language.${each}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          {splitPossible && (
            <MenuItemCheckbox name="view" value="split">
              {say("more.split")}
            </MenuItemCheckbox>
          )}
          <MenuItem icon={<Keyboard20Regular />} secondaryContent="?" onClick={openHelp}>
            {say("more.shortcuts")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
