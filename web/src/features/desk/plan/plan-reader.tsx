/** The plan in force for who does not write it: all that it says, and whom to ask for a change. */

import { useEffect } from "preact/hooks";
import { CalleeRow } from "../../../app/calls/callee-row";
import { calleeOf } from "../../../app/calls/callees";
import { plan, supervises } from "../../../app/record/store";
import { locale, t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { RECORD_PARTS } from "../../../core/plan/draft/keys";
import type { PlanPart } from "../../../core/plan/draft/parts";
import { fieldOf, isList, isThing, type Json, type PlanForm, planThings } from "../../../core/plan/draft/plan-form";
import { languagesOf, textOf, titleOf } from "../../../core/plan/draft/titles";
import { isAtLeast } from "../../../core/rights";
import { Empty } from "../../../ui/empty";
import { FoldOut } from "../../../ui/fold-out";
import { TakenUpHere } from "../improvements/taken-up-here";
import { people, refreshPeople } from "../people/people-state";
import { PLAN_GROUPS, type PlanGroup } from "./forms/part-form";
import { PART_FORMS } from "./forms/part-forms";
import { EditorFrame } from "./frame/editor-frame";
import { inOneLine } from "./inserts/as-read";
import * as styles from "./plan-reader.module.css";
import { figureWords } from "./state/unit-words";

/** Where a thing stands in full as whoever works by it reads it. */
const HREFS: ReadonlyMap<PlanPart, string> = new Map<PlanPart, string>([
  ["lists", "/lists/"],
  ["contacts", "/contacts/"],
  ["scripts", "/scripts/"],
  ["guides", "/guides/"],
  ["duties", "/cards/"],
]);

/** Every text and amount in it, in its order. */
function textsIn(value: Json, languages: readonly string[]): readonly string[] {
  if (isList(value)) return value.flatMap((each) => textsIn(each, languages));
  if (!isThing(value)) return [];
  if (fieldOf(value, "unit") !== undefined) return [figureWords(value)];
  if (languages.some((each) => fieldOf(value, each) !== undefined)) return [asSaid(textOf(value, locale.value))];
  return Object.values(value).flatMap((each) => textsIn(each, languages));
}

const asSaid = (words: string): string => inOneLine(words, locale.value);

interface ThingProps {
  readonly edition: PlanForm;
  readonly part: PlanPart;
  readonly thing: Json;
}

function Thing({ edition, part, thing }: ThingProps) {
  const [id, base] = [fieldOf(thing, "id"), HREFS.get(part)];
  const own = PART_FORMS.get(part)?.title?.(thing, edition) ?? titleOf(thing, locale.value);
  const title = asSaid(own);
  if (base !== undefined && typeof id === "string") {
    return (
      <li>
        <a href={`${base}${id}`}>{title}</a>
        <TakenUpHere part={part} thing={id} />
      </li>
    );
  }
  const texts = textsIn(thing, languagesOf(edition)).filter((text) => text !== title);
  return (
    <li>
      {title}
      {texts.length > 0 && <span class="label under">{texts.join(" · ")}</span>}
      {typeof id === "string" && <TakenUpHere part={part} thing={id} />}
    </li>
  );
}

function Part({ edition, part }: { edition: PlanForm; part: PlanPart }) {
  const things = RECORD_PARTS.has(part) ? [fieldOf(edition, part) ?? null] : planThings(edition, part);
  if (things.length === 0) return null;
  return (
    <FoldOut snug title={t(`plan-part-${part}`)} note={RECORD_PARTS.has(part) ? undefined : String(things.length)}>
      <ul class="list">
        {things.map((thing, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an edition never changes
          <Thing key={at} edition={edition} part={part} thing={thing} />
        ))}
      </ul>
    </FoldOut>
  );
}

function Group({ edition, group }: { edition: PlanForm; group: PlanGroup }) {
  const parts = [...PART_FORMS].filter(([, form]) => form.group === group).map(([part]) => part);
  return (
    <section class="stack" aria-label={t(`plan-group-${group}`)}>
      <h2>{t(`plan-group-${group}`)}</h2>
      {parts.map((part) => (
        <Part key={part} edition={edition} part={part} />
      ))}
    </section>
  );
}

/** Who writes it, by name and number as far as whoever asks may know. */
function Keepers() {
  useEffect(() => {
    if (supervises.value) void refreshPeople();
  }, []);
  const keepers = (people.value ?? []).filter(({ role, active }) => active && isAtLeast(role, "plan_keeper"));
  const names = keepers.map(({ name }) => name).join(t("shell-joiner"));
  if (names === "") return <p>{t("plan-keepers-only")}</p>;
  return (
    <section class="stack" aria-label={t("plan-keepers-are", { names })}>
      <p>{t("plan-keepers-are", { names })}</p>
      <ul class="list">
        {keepers.map(({ id }) => {
          const callee = calleeOf(id);
          return callee && <CalleeRow key={id} callee={callee} numbers />;
        })}
      </ul>
    </section>
  );
}

export function PlanReader() {
  const edition = plan.value;
  return (
    <EditorFrame title={t("desk-place-plan")}>
      <Keepers />
      {edition === null ? (
        <Empty icon="book" title={t("lists-no-plan")} />
      ) : (
        <>
          <p class="label">{t("plan-in-force", { n: edition.number, time: when(edition.published_at) })}</p>
          <div class={styles.groups}>
            {PLAN_GROUPS.map((group) => (
              <Group key={group} edition={edition as unknown as PlanForm} group={group} />
            ))}
          </div>
        </>
      )}
    </EditorFrame>
  );
}
