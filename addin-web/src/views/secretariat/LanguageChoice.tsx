import { Select } from "@fluentui/react-components";
import { languages, setLanguage, useLanguage, type Language } from "../../state/language";
import { useSay } from "../../ui/secretariat/useSay";

export function LanguageChoice() {
  const say = useSay();
  const language = useLanguage((state) => state.language);
  return (
    <Select size="small" appearance="filled-lighter" aria-label={say("more.language")} value={language} onChange={(_, { value }) => setLanguage(value as Language)}>
      {languages.map((each) => (
        <option key={each} value={each} lang={each}>
          {say(`language.${each}`)}
        </option>
      ))}
    </Select>
  );
}
