import { locale, t } from "../../../app/words/i18n";
import type { Left } from "../../../core/plan/draft/set-up";
import { titleOf } from "../../../core/plan/draft/titles";

/** So many are named, the rest is a number. */
const FEW = 5;

function named(names: readonly string[]): string {
  const few = names.slice(0, FEW).join(t("shell-joiner"));
  return names.length > FEW ? t("setup-and-more", { names: few, n: names.length - FEW }) : few;
}

function words(left: Left): string {
  if ("contacts" in left) {
    const names = named(left.contacts.map((contact) => titleOf(contact, locale.value)));
    return t(`setup-left-${left.what}`, { n: left.contacts.length, names });
  }
  if ("duties" in left)
    return t(`setup-left-${left.what}`, { duties: named(left.duties.map((duty) => t(`duty-${duty}`))) });
  if ("gaps" in left) {
    const gaps = left.gaps.map(({ gap, n }) => t("setup-gap", { n, gap: t(`desk-gap-${gap}`) }));
    return t(`setup-left-${left.what}`, { gaps: gaps.join(t("shell-joiner")) });
  }
  if (left.what === "no_draft" || left.what === "fact") return "";
  return "n" in left ? t(`setup-left-${left.what}`, { n: left.n }) : t(`setup-left-${left.what}`);
}

/** What is left of a step, a line each; the blank facts of the site are one. Without a draft the first step says it all. */
export function leftWords(all: readonly Left[]): readonly string[] {
  if (all.some(({ what }) => what === "no_draft")) return [];
  const blank = all.flatMap((left) => ("fact" in left ? [t(`setup-fact-${left.fact}`)] : []));
  const others = all.filter((left) => !("fact" in left)).map(words);
  return blank.length > 0 ? [t("setup-left-facts", { names: named(blank) }), ...others] : others;
}
