import { locale, t } from "../../../../../app/words/i18n";
import {
  fieldOf,
  isList,
  type Json,
  type PlanPath,
  planThings,
  valueAt,
} from "../../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../../core/plan/draft/titles";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { OptionalPart } from "../../fields/optional-part";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { draft, put } from "../../state/draft-state";
import { FIGURE_UNITS, figureWords } from "../../state/unit-words";

const figureTitle = (figure: Json): string => {
  const named = planThings(draft.value ?? {}, "figures").find((each) => fieldOf(each, "id") === figure);
  return named === undefined
    ? ""
    : t("plan-figure-option", { value: figureWords(named), name: titleOf(named, locale.value) });
};

/** A figure that was put into the words stands beside them too, so that phones show where it comes from. */
function name(figures: PlanPath, id: string): void {
  const named = valueAt(draft.peek() ?? {}, figures);
  if (isList(named) && !named.includes(id)) put(figures, [...named, id]);
}

/** What a step says: the act, what is good to see, how, and what to beware of. */
export function StepWords({ path }: { readonly path: PlanPath }) {
  const [detail, warning, expect] = [
    [...path, "detail"],
    [...path, "warning"],
    [...path, "expect"],
  ] as const;
  const nameFigure = (id: string, control: string) => {
    if (control.startsWith([...expect, "text."].join("."))) name([...expect, "figures"], id);
  };
  return (
    <Insertable onFigure={nameFigure}>
      <TextInput path={[...path, "text"]} label={t("plan-step-text")} limit={40} long />
      <TextAsRead path={[...path, "text"]} />
      <OptionalPart path={expect} label={t("plan-step-expect")} fresh={() => ({ text: {}, figures: [] })}>
        <TextInput path={[...expect, "text"]} label={t("plan-step-expect-text")} limit={30} long />
        <TextAsRead path={[...expect, "text"]} />
        <RowsInput
          path={[...expect, "figures"]}
          label={t("plan-step-expect-figures")}
          hint={t("plan-step-expect-figures-hint")}
          fresh={() => null}
          title={figureTitle}
          single
          row={(row) => <FigureInput path={row} label={t("plan-step-expect-figure")} units={FIGURE_UNITS} />}
        />
        <FlagInput path={[...expect, "answer"]} label={t("plan-step-expect-answer")} />
      </OptionalPart>
      <TextInput path={detail} label={t("plan-step-detail")} limit={120} long optional />
      <TextAsRead path={detail} />
      <TextInput
        path={warning}
        label={t("plan-step-warning")}
        hint={t("plan-step-warning-hint")}
        limit={60}
        long
        optional
      />
      <TextAsRead path={warning} />
    </Insertable>
  );
}
