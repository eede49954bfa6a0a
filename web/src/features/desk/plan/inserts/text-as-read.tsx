import { t } from "../../../../app/words/i18n";
import { fieldOf, isThing, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { languages } from "../state/draft-state";
import { useField } from "../state/use-field";
import { asRead } from "./as-read";
import * as styles from "./text-as-read.module.css";

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
