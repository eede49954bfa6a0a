import { signal } from "@preact/signals";
import { t } from "../../../../app/words/i18n";
import { RECORD_PARTS } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { planThings } from "../../../../core/plan/draft/plan-form";
import { LinkButton } from "../../../../ui/button";
import { SetUpLink } from "../../setup/set-up-link";
import { stepsBeforeErrors } from "../../setup/set-up-state";
import { StepsFirst } from "../../setup/steps-first";
import { languageName } from "../../ui/form/language-names";
import { PLAN_GROUPS, type PlanGroup } from "../forms/part-form";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { PlanSearch } from "../frame/plan-search";
import { onRowKey } from "../frame/row-walk";
import { useKeptWord } from "../frame/use-kept-word";
import { PhonePreview } from "../preview/phone-preview";
import { TryButton } from "../preview/try-button";
import { PUBLISH_HREF, partHref } from "../state/addresses";
import { errorsFound, errorsIn, notesFound, untranslated, untranslatedIn } from "../state/counts";
import { draft } from "../state/draft-state";
import { FoundList, type FoundPlace } from "./found-list";
import { HitList } from "./hit-list";
import * as styles from "./overview.module.css";

type Which = "errors" | "notes" | "untranslated";

const open = signal<Which | null>(null);

function Part({ part }: { part: PlanPart }) {
  const errors = stepsBeforeErrors.value.length > 0 ? 0 : errorsIn.value(part);
  const missing = untranslatedIn.value(part);
  return (
    <li>
      <a href={partHref(part)} class={styles.part} data-row>
        <span class="grow">{t(`plan-part-${part}`)}</span>
        {errors > 0 && <span class="bad">{t("plan-wrong", { n: errors })}</span>}
        {errors === 0 && missing > 0 && <span class="label">{t("plan-untranslated", { n: missing })}</span>}
        {!RECORD_PARTS.has(part) && <span class={styles.count}>{planThings(draft.value ?? {}, part).length}</span>}
      </a>
    </li>
  );
}

function Group({ group }: { group: PlanGroup }) {
  const parts = [...PART_FORMS].filter(([, form]) => form.group === group).map(([part]) => part);
  if (parts.length === 0) return null;
  return (
    <section class="card" aria-label={t(`plan-group-${group}`)}>
      <h2>{t(`plan-group-${group}`)}</h2>
      <ul class="list">
        {parts.map((part) => (
          <Part key={part} part={part} />
        ))}
      </ul>
    </section>
  );
}

function places(which: Which): readonly FoundPlace[] {
  if (which === "errors") return errorsFound.value;
  if (which === "notes") return notesFound.value;
  return untranslated.value.map((path) => ({
    path,
    words: t("plan-untranslated-in", { language: languageName(String(path.at(-1))) }),
  }));
}

const TITLES = {
  errors: "plan-errors",
  notes: "plan-notes",
  untranslated: "plan-untranslated-all",
} as const;

/** How much is to be mended, to be looked at, to be translated; each opens its list. */
function Counts() {
  const begins = stepsBeforeErrors.value.length > 0;
  const shown = (["errors", "notes", "untranslated"] as const).filter(
    (which) => places(which).length > 0 && !(begins && which !== "untranslated"),
  );
  return (
    <div class={styles.counts}>
      {errorsFound.value.length === 0 && <span class="ok">{t("plan-no-errors")}</span>}
      {shown.map((which) => (
        <button
          key={which}
          type="button"
          class={which === "errors" ? `bad ${styles.chip}` : styles.chip}
          aria-pressed={open.value === which}
          onClick={() => {
            open.value = open.value === which ? null : which;
          }}
        >
          {t(TITLES[which])} <b>{places(which).length}</b>
        </button>
      ))}
    </div>
  );
}

/** The whole plan: its parts in groups, how much each holds, what is to be mended, and a search over all of it. */
export function Overview() {
  const which = open.value;
  const [query, setQuery] = useKeptWord("find");
  return (
    <EditorFrame
      title={t("desk-place-plan")}
      act={
        <>
          <SetUpLink />
          <TryButton unlessBeside />
          <LinkButton href={PUBLISH_HREF}>{t("plan-publish-open")}</LinkButton>
        </>
      }
      aside={<PhonePreview part={null} thing={null} />}
    >
      <PlanSearch words={t("plan-search")} value={query} onSearch={setQuery} />
      {query.trim() === "" ? (
        <>
          {stepsBeforeErrors.value.length > 0 && <StepsFirst />}
          <Counts />
          {which !== null && places(which).length > 0 && <FoundList title={t(TITLES[which])} places={places(which)} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside */}
          <div class={styles.groups} onKeyDown={onRowKey}>
            {PLAN_GROUPS.map((group) => (
              <Group key={group} group={group} />
            ))}
          </div>
        </>
      ) : (
        <HitList key={query} query={query} />
      )}
    </EditorFrame>
  );
}
