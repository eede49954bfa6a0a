/** What a newer edition changes in a thing, in one line. */

import type { PlaceNews } from "../../core/plan/compare/thing-news";
import { stepCounts } from "../../core/plan/compare/thing-news";
import type { EditionChange } from "../../core/plan/edition-news";
import type { Text } from "../../core/plan/plan";
import { t } from "../words/i18n";
import { say } from "../words/words";

const KINDS = ["added", "changed", "moved", "removed"] as const;
/** Signs of the words that stand in the line. */
const MOST = 22;

/** A text by language as one reads it here; a bare word as it stands. */
export const sayValue = (value: Text | string | null): string => (typeof value === "string" ? value : say(value));

const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words);

function stepWords(places: readonly PlaceNews[]): string {
  const counts = stepCounts(places);
  const told = KINDS.flatMap((what) => {
    const n = counts.get(what);
    return n === undefined ? [] : [t("news-steps", { what, n })];
  });
  const first = places.find(({ step, after }) => step !== null && after !== null);
  const words = first ? t("news-step-words", { n: first.step ?? 0, words: short(sayValue(first.after)) }) : "";
  return told.join(t("news-and")) + words;
}

function fieldWords(places: readonly PlaceNews[]): string {
  const fields = [...new Set(places.map(({ field }) => t("news-field", { field: field ?? "" })))];
  const [only, ...others] = places;
  const now = only && others.length === 0 ? sayValue(only.after) : "";
  const named = fields.join(t("shell-joiner"));
  return now === "" ? t("news-fields", { fields: named }) : t("news-field-now", { field: named, now: short(now) });
}

/** "清单：新增 1 项，改 2 项（第 3 项：…），改了什么时候用". */
export function changeWords({ part, what, places }: EditionChange): string {
  const named = t("news-part", { part });
  if (what !== "changed") return t("news-what", { part: named, what });
  const steps = places.filter(({ step }) => step !== null);
  const others = places.filter(({ step }) => step === null);
  const told = [...(steps.length > 0 ? [stepWords(steps)] : []), ...(others.length > 0 ? [fieldWords(others)] : [])];
  return t("news-of", { part: named, changes: told.join(t("news-joiner")) });
}
