/** A figure with its unit as an edition words it, and a draft's `{#id}` marks filled: what the server does at publishing. */

import { fieldOf, type Json } from "../plan-form";

const MARK = /\{#(?<id>[a-z0-9_-]+)\}/gu;

interface UnitWords {
  readonly zh: string;
  readonly one: string;
  readonly other: string;
}

const alike = (words: string): UnitWords => ({ zh: words, one: words, other: words });
const UNITS: ReadonlyMap<string, UnitWords> = new Map([
  ["seconds", { zh: " 秒", one: " second", other: " seconds" }],
  ["minutes", { zh: " 分钟", one: " minute", other: " minutes" }],
  ["hours", { zh: " 小时", one: " hour", other: " hours" }],
  ["days", { zh: " 天", one: " day", other: " days" }],
  ["metres", { zh: " 米", one: " metre", other: " metres" }],
  ["percent", alike("%")],
  ["count", alike("")],
  ["volts", alike(" V")],
  ["hertz", alike(" Hz")],
  ["kilopascals", alike(" kPa")],
]);

/** @param lang a key of the plan's texts: what is not Chinese is worded in English, as the server does. */
export function amountWords(value: number, unit: string, lang: string): string {
  const words = UNITS.get(unit);
  if (words === undefined) return String(value);
  return `${value}${lang.startsWith("zh") ? words.zh : value === 1 ? words.one : words.other}`;
}

/** Words with the figures that they name put in; a mark that names none stays as it is. */
export function withAmounts(words: string, lang: string, figures: readonly Json[]): string {
  return words.replace(MARK, (mark, id: string) => {
    const figure = figures.find((each) => fieldOf(each, "id") === id);
    const [value, unit] = [fieldOf(figure, "value"), fieldOf(figure, "unit")];
    return typeof value === "number" && typeof unit === "string" ? amountWords(value, unit, lang) : mark;
  });
}
