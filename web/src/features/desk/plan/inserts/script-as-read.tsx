import { blankWords, RenderedScript } from "../../../../app/calls/rendered-script";
import { t } from "../../../../app/words/i18n";
import { isThing, type Json, type PlanPath } from "../../../../core/plan/draft/plan-form";
import { type ScriptReadings, scriptReadings } from "../../../../core/plan/draft/wording/script-readings";
import type { Rendered } from "../../../../core/plan/plan-scripts";
import { languageName } from "../../ui/form/language-names";
import { draft, languages } from "../state/draft-state";
import { useField } from "../state/use-field";
import * as styles from "./script-as-read.module.css";

function Reading({ title, rendered }: { readonly title: string; readonly rendered: Rendered }) {
  const missing = rendered.missing.map(blankWords).join(t("shell-joiner"));
  return (
    <div class={styles.reading}>
      <p class="label">{title}</p>
      <RenderedScript rendered={rendered} />
      {rendered.text === null && <p class="warn">{t("plan-script-open", { missing })}</p>}
    </div>
  );
}

const Readings = ({ known, open }: ScriptReadings) => (
  <>
    <Reading title={t(open === null ? "plan-script-reads" : "plan-script-reads-known")} rendered={known} />
    {open && <Reading title={t("plan-script-reads-open")} rendered={open} />}
  </>
);

const MARK = /\{(?<blank>[a-z_]+)\}/gu;

/** What the marks in these words stand for. */
function Marks({ text }: { text: Json | undefined }) {
  const words = isThing(text) ? Object.values(text).filter((each) => typeof each === "string") : [];
  const used = new Set(words.flatMap((each) => [...each.matchAll(MARK)].map(([, blank = ""]) => blank)));
  if (used.size === 0) return null;
  const named = [...used].map((blank) => t("plan-script-mark", { mark: `{${blank}}`, words: blankWords(blank) }));
  return <p class={`label ${styles.marks}`}>{named.join(t("shell-joiner"))}</p>;
}

/** How a script's words read once its blanks are filled, and while hardly anything is known; in each language. */
export function ScriptAsRead({ path }: { readonly path: PlanPath }) {
  const { value } = useField(path);
  const told = languages.value.flatMap((language) => {
    const readings = scriptReadings(draft.value ?? {}, value, language);
    return readings === null ? [] : [{ language, readings }];
  });
  if (told.length === 0) return null;
  return (
    <details class={styles.readings} open>
      <summary>{t("plan-script-how-it-reads")}</summary>
      <Marks text={value} />
      <div class={styles.languages}>
        {told.map(({ language, readings }) => (
          <div key={language} class="stack" lang={language}>
            {told.length > 1 && <p class="label">{languageName(language)}</p>}
            <Readings {...readings} />
          </div>
        ))}
      </div>
    </details>
  );
}
