import { locale, t } from "../../../../app/words/i18n";
import { fieldOf, isThing, type PlanPath, type PlanThing, planThings } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { SelectField } from "../../ui/form/fields";
import { draft, put } from "../state/draft-state";
import { figureWords, TIME_UNITS, unitWords } from "../state/unit-words";
import { useField } from "../state/use-field";
import { ChoiceInput } from "./choice-input";
import { FieldGroup } from "./field-group";
import * as styles from "./figure-input.module.css";
import { NumberInput } from "./number-input";
import { TextInput } from "./text-input";

interface FigureInputProps {
  readonly path: PlanPath;
  readonly label: string;
  readonly hint?: string;
  /** Of which units; of time where none are given. */
  readonly units?: readonly string[];
  /** There may be none. */
  readonly optional?: boolean;
}

const HERE = "@here";

/** The figures of the plan in these units, as they are chosen: "30 分钟 · 首次告知". */
function figureOptions(units: readonly string[], chosen: unknown): readonly (readonly [string, string])[] {
  return planThings(draft.value ?? {}, "figures").flatMap((figure) => {
    const [id, unit] = [fieldOf(figure, "id"), fieldOf(figure, "unit")];
    if (typeof id !== "string" || !(units.includes(String(unit)) || id === chosen)) return [];
    return [
      [id, t("plan-figure-option", { value: figureWords(figure), name: titleOf(figure, locale.value) })] as const,
    ];
  });
}

/** A number written here and nowhere else begins as the one that was chosen, or as nothing. */
function writtenHere(chosen: unknown, units: readonly string[]): PlanThing {
  const from = planThings(draft.peek() ?? {}, "figures").find((figure) => fieldOf(figure, "id") === chosen);
  const unit = fieldOf(from, "unit") ?? units[0] ?? null;
  return { value: fieldOf(from, "value") ?? null, unit, source: fieldOf(from, "source") ?? {} };
}

function WrittenHere({ path, units }: { path: PlanPath; units: readonly string[] }) {
  return (
    <div class={styles.here}>
      <div class={styles.pair}>
        <NumberInput path={[...path, "value"]} label={t("plan-figure-value")} />
        <ChoiceInput
          path={[...path, "unit"]}
          label={t("plan-figure-unit")}
          options={units.map((unit) => [unit, unitWords(unit)] as const)}
        />
      </div>
      <TextInput path={[...path, "source"]} label={t("plan-figure-source")} hint={t("plan-figure-source-hint")} />
    </div>
  );
}

/** A number with its unit and source: one of the plan's figures, or written here. */
export function FigureInput({ path, label, hint, units = TIME_UNITS, optional = false }: FigureInputProps) {
  const { value, error, note, field } = useField(path);
  const here = isThing(value);
  const choose = (chosen: string) => {
    if (chosen === HERE) put(path, here ? value : writtenHere(value, units));
    else put(path, chosen === "" ? null : chosen);
  };
  return (
    <FieldGroup label={label} hint={hint} field={field} error={error} note={note} narrow={!here}>
      <SelectField
        name={t("plan-figure-which")}
        unnamed
        field={field}
        value={here ? HERE : typeof value === "string" ? value : ""}
        options={[...figureOptions(units, value), [HERE, t("plan-figure-here")] as const]}
        none={t(optional ? "plan-none" : "plan-choose")}
        onChoose={choose}
      />
      {here && <WrittenHere path={path} units={units} />}
    </FieldGroup>
  );
}
