import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from "@fluentui/react-components";
import { ClipboardPulse20Regular, Keyboard20Regular, SignOut20Regular } from "@fluentui/react-icons";
import { signOut, useIdentity } from "../../state/identity";
import { languages, setLanguage, useLanguage, type Language } from "../../state/language";
import { useHost } from "../../state/inPlace";
import { openSelfTest } from "../../state/selfTest";
import { setHelp } from "./help";
import { useText } from "../../ui/useText";
import type { MenuProps } from "./LazyMenu";
import { setSplit, useSplit, useSplitPossible } from "./split";

export default function MoreMenu({ target, close }: MenuProps) {
  const say = useText();
  const language = useLanguage((state) => state.language);
  const inWord = useHost((state) => state.inPlace !== null);
  const split = useSplit();
  const splitPossible = useSplitPossible();
  const { me, canLeave } = useIdentity();
  return (
    <Menu
      open
      positioning={{ target, position: "below", align: "end" }}
      onOpenChange={(_, { open }) => !open && close()}
      checkedValues={{ language: [language], view: split ? ["split"] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "language") setLanguage(checkedItems[0] as Language);
        else setSplit(checkedItems.includes("split"));
      }}
    >
      <MenuPopover>
        <MenuList aria-label={say("more")}>
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
          {inWord && (
            <MenuItem icon={<ClipboardPulse20Regular />} onClick={() => openSelfTest(true)}>
              {say("selfTest.menu")}
            </MenuItem>
          )}
          {canLeave && (
            <MenuItem icon={<SignOut20Regular />} secondaryContent={me?.name} onClick={() => void signOut()}>
              {say("signIn.leave")}
            </MenuItem>
          )}
          <MenuItem icon={<Keyboard20Regular />} secondaryContent="?" onClick={() => setHelp(true)}>
            {say("more.shortcuts")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
