import { t } from "../../../../app/words/i18n";
import { withAmounts } from "../../../../core/plan/draft/amounts";
import { fieldOf, isThing, type PlanPath, planThings } from "../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../core/plan/draft/titles";
import { SITE_BLANKS } from "../../../../core/plan/plan-lookups";
import { draft, languages } from "../state/draft-state";
import { useField } from "../state/use-field";
import * as styles from "./text-as-read.module.css";

const BLANK = new RegExp(`\\{(${SITE_BLANKS.join("|")})\\}`, "gu");

/** Words with the plan's figures and the site's own data put in. */
function asRead(words: string, language: string): string {
  const plan = draft.value ?? {};
  const site = fieldOf(plan, "site");
  const value = (blank: string): string | null => {
    const own = fieldOf(site, blank === "site" ? "name" : blank);
    return (typeof own === "string" ? own : textOf(own, language)) || null;
  };
  const filled = words.replace(BLANK, (mark, blank: string) => value(blank) ?? mark);
  return withAmounts(filled, language, planThings(plan, "figures"));
}

const isMarked = (words: unknown): words is string => typeof words === "string" && words.includes("{");

/** How a text reads on the phone, where it has marks in it: each language below its own field. */
export function TextAsRead({ path }: { readonly path: PlanPath }) {
  const { value } = useField(path);
  if (!(isThing(value) && Object.values(value).some(isMarked))) return null;
  return (
    <div class={styles.languages}>
      {[...new Set([...languages.value, ...Object.keys(value)])].map((language) => {
        const words = fieldOf(value, language);
        return (
          <p key={language} class="label" lang={language}>
            {isMarked(words) && t("plan-reads-as", { words: asRead(words, language) })}
          </p>
        );
      })}
    </div>
  );
}
