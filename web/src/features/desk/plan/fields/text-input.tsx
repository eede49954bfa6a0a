import { t } from "../../../../app/words/i18n";
import { isThing, type PlanPath, valueAt } from "../../../../core/plan/draft/plan-form";
import { LongField, TextField } from "../../ui/form/fields";
import { languageName } from "../../ui/form/language-names";
import { draft, languages, put, remove } from "../state/draft-state";
import { useField } from "../state/use-field";
import { FieldGroup } from "./field-group";
import * as styles from "./text-input.module.css";

interface TextInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** Several lines. */
  readonly long?: boolean;
  /** The most that fits a phone: signs of Chinese; of other scripts two and a half times as many. */
  readonly limit?: number;
  /** There may be none: where all is emptied there is none. */
  readonly optional?: boolean;
  /** Where it stands says what it is. */
  readonly unnamed?: boolean;
}

const roomFor = (limit: number, language: string) => (language.startsWith("zh") ? limit : Math.floor(limit * 2.5));
/** A count is shown to whoever comes near the end. */
const NEAR = 0.7;

/** A translation that is emptied is none: the first language stands in for it. */
function write(path: PlanPath, language: string, words: string, optional: boolean): void {
  const first = language === languages.peek()[0];
  const text = valueAt(draft.peek() ?? {}, path);
  const others = isThing(text) && Object.entries(text).some(([each, said]) => each !== language && said !== "");
  if (optional && words === "" && !others) put(path, null);
  else if (!isThing(text)) put(path, { [language]: words });
  else if (words === "" && !first) remove([...path, language]);
  else put([...path, language], words);
}

interface LanguageProps extends Omit<TextInputProps, "hint" | "label" | "unnamed"> {
  readonly language: string;
  readonly name: string;
  readonly missing: boolean;
  /** Two languages are told apart at sight. */
  readonly unnamed: boolean;
}

function LanguageInput(props: LanguageProps) {
  const { path, name, language, long = false, limit, optional = false, missing, unnamed } = props;
  const { value, error, note, field } = useField([...path, language]);
  const words = typeof value === "string" ? value : "";
  const room = limit === undefined ? undefined : roomFor(limit, language);
  const Control = long ? LongField : TextField;
  return (
    <div lang={language}>
      <Control
        name={name}
        unnamed={unnamed}
        value={words}
        field={field}
        error={error}
        note={note ?? (missing ? t("plan-translation-missing") : undefined)}
        hint={room !== undefined && words.length > room * NEAR ? `${words.length} / ${room}` : undefined}
        onInput={(next) => write(path, language, next, optional)}
      />
    </div>
  );
}

/** A text by language: the site's languages side by side, and what is not translated yet marked. */
export function TextInput({ path, label, hint, unnamed = false, ...rest }: TextInputProps) {
  const { value, error, note, field } = useField(path);
  const said = isThing(value) ? Object.keys(value) : [];
  const shown = [...new Set([...languages.value, ...said])];
  const isMissing = (language: string) => language !== shown[0] && said.length > 0 && !said.includes(language);
  return (
    <FieldGroup label={label} hint={hint} field={field} error={error} note={note} unnamed={unnamed}>
      <div class={styles.languages}>
        {shown.map((language) => (
          <LanguageInput
            key={language}
            path={path}
            language={language}
            name={languageName(language)}
            missing={isMissing(language)}
            unnamed={shown.length <= 2}
            {...rest}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
