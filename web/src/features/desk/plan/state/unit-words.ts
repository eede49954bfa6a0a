import { t } from "../../../../app/words/i18n";
import { fieldOf, type Json } from "../../../../core/plan/draft/plan-form";
import { among } from "../../../../core/record/fields";

export const TIME_UNITS = ["seconds", "minutes", "hours", "days"] as const;
/** Every unit that a figure may have. */
export const FIGURE_UNITS = [
  ...TIME_UNITS,
  ...(["metres", "percent", "count", "volts", "hertz", "kilopascals"] as const),
] as const;

/** A unit by its name. */
export function unitWords(unit: string): string {
  const known = among(FIGURE_UNITS, unit);
  return known ? t(`plan-unit-${known}`) : unit;
}

/** A figure as one says it: "30 分钟". */
export const figureWords = (figure: Json): string =>
  t("plan-figure", {
    value: String(fieldOf(figure, "value") ?? "?"),
    unit: unitWords(String(fieldOf(figure, "unit"))),
  });
