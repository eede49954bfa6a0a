/** Texts that say something new in one language and still the old in another. */

import type { FieldDifference, ThingDifference } from "../../../../core/plan/compare/compare-plans";
import { type Json, valueAt } from "../../../../core/plan/draft/plan-form";
import { languageAt } from "./field-words";

/** A text that was changed in one language, and one of the others in which it still says what it did. */
export interface LeftBehind {
  readonly of: ThingDifference;
  readonly field: FieldDifference;
  readonly language: string;
}

const hasWords = (value: Json | undefined): boolean => typeof value === "string" && value.trim() !== "";

/** Of changed things all such texts; where another language says nothing at all, that is said elsewhere. */
export function leftBehind(all: readonly ThingDifference[], languages: readonly string[]): readonly LeftBehind[] {
  return all.flatMap((of) => {
    const changed = new Set(of.fields.map(({ path }) => path.join("\n")));
    return of.fields.flatMap((field) => {
      const own = languageAt(field.path, languages);
      if (own === null || !hasWords(field.before) || !hasWords(field.after)) return [];
      const at = (language: string) => [...field.path.slice(0, -1), language];
      return languages
        .filter(
          (other) => other !== own && !changed.has(at(other).join("\n")) && hasWords(valueAt(of.after, at(other))),
        )
        .map((language): LeftBehind => ({ of, field, language }));
    });
  });
}
