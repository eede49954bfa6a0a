import { t } from "../../../../app/words/i18n";
import { ChooseMany } from "../../../../ui/choices";

const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;

interface LanguagesFieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** The languages that somebody understands; the first one is tried first. */
export const LanguagesField = ({ value, onChange }: LanguagesFieldProps) => (
  <ChooseMany
    legend={t("desk-languages")}
    options={LANGUAGES.map((language) => ({ value: language as string, label: t(`language-${language}`) }))}
    value={value}
    onChoose={onChange}
  />
);
