/** The plan's words as phones show them. */

import { blankWords } from "../../../../app/calls/rendered-script";
import { t } from "../../../../app/words/i18n";
import { fieldOf, isThing, type Json, planThings } from "../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../core/plan/draft/titles";
import { withAmounts } from "../../../../core/plan/draft/wording/amounts";
import { SITE_BLANKS } from "../../../../core/plan/plan-lookups";
import { draft } from "../state/draft-state";
import { figureWords } from "../state/unit-words";

const BLANK = new RegExp(`\\{(${SITE_BLANKS.join("|")})\\}`, "gu");

/** Words with the plan's figures and the site's own data put in. */
export function asRead(words: string, language: string): string {
  const plan = draft.value ?? {};
  const site = fieldOf(plan, "site");
  const value = (blank: string): string | null => {
    const own = fieldOf(site, blank === "site" ? "name" : blank);
    return (typeof own === "string" ? own : textOf(own, language)) || null;
  };
  const filled = words.replace(BLANK, (mark, blank: string) => value(blank) ?? mark);
  return withAmounts(filled, language, planThings(plan, "figures"));
}

const MARKED = /[{[]/u;
const OPEN = /\{(\w+)\}/gu;
const KNOWN_OR_NOT = /\[\[([^|\]]*)\|?[^\]]*\]\]/gu;

/** The same with the blanks that only an outage fills by their names: for a line that tells where something stands. */
export function inOneLine(words: string, language: string): string {
  if (!MARKED.test(words)) return words;
  return asRead(words, language)
    .replace(KNOWN_OR_NOT, "$1")
    .replace(OPEN, (_mark, blank: string) => t("plan-blank", { name: blankWords(blank) }));
}

/** A figure, written in place or named by its id: "30 分钟"; "" where there is none. */
export function amountAsRead(figure: Json | undefined): string {
  const named = planThings(draft.value ?? {}, "figures").find((each) => fieldOf(each, "id") === figure);
  const found = named ?? figure;
  return isThing(found) ? figureWords(found) : "";
}
