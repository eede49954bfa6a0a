import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { RECORD_PARTS } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { valueAt } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { TakenUpHere } from "../../improvements/taken-up-here";
import { FoundWords } from "../fields/field-group";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { thingTitle } from "../naming/thing-title";
import { noteEdited } from "../preview/edited-words";
import { PhonePreview } from "../preview/phone-preview";
import { PLAN_HREF, partHref, pathOf } from "../state/addresses";
import { draft } from "../state/draft-state";
import { useField } from "../state/use-field";
import { ThingNav } from "./thing-nav";
import * as styles from "./thing-screen.module.css";
import { useAsked } from "./use-asked";
import { useThingActs } from "./use-thing-acts";

function Acts({ part, at, acts }: { part: PlanPart; at: number; acts: ReturnType<typeof useThingActs> }) {
  const { route } = useLocation();
  return (
    <>
      <Button onPress={() => acts.showUses(at)}>{t("plan-uses-which")}</Button>
      {PART_FORMS.get(part)?.fresh && (
        <>
          <Button onPress={() => route(acts.copy(at))}>{t("plan-copy")}</Button>
          <Button onPress={() => acts.remove(at)}>{t("plan-remove")}</Button>
        </>
      )}
    </>
  );
}

/** The form of one thing, or of a part that is one record. */
export function ThingScreen({ part, at }: { part: PlanPart; at: string | undefined }) {
  const plan = draft.value ?? {};
  const path = pathOf(plan, part, at);
  const alone = RECORD_PARTS.has(part);
  const within = [{ href: PLAN_HREF, words: t("desk-place-plan") }];
  if (!alone) within.push({ href: partHref(part), words: t(`plan-part-${part}`) });
  const form = useAsked();
  const { route } = useLocation();
  const acts = useThingActs(part, () => route(partHref(part)));
  const Form = PART_FORMS.get(part)?.form;
  const { error, note } = useField(path ?? []);
  if (path === null || Form === undefined) {
    return (
      <EditorFrame title={t(`plan-part-${part}`)} within={within}>
        <p>{t("plan-thing-gone")}</p>
      </EditorFrame>
    );
  }
  const title = alone ? t(`plan-part-${part}`) : thingTitle(part, valueAt(plan, path));
  return (
    <EditorFrame
      title={title}
      within={within}
      act={!alone && <Acts part={part} at={Number(path[1])} acts={acts} />}
      list={at !== undefined && !alone ? <ThingNav part={part} at={at} /> : undefined}
      aside={<PhonePreview part={part} thing={at ?? null} />}
    >
      <form
        ref={form}
        class={styles.form}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onFocusIn={noteEdited}
      >
        <FoundWords error={error} note={note} />
        {at !== undefined && <TakenUpHere part={part} thing={at} />}
        <Form path={path} />
      </form>
      {acts.sheet}
    </EditorFrame>
  );
}
