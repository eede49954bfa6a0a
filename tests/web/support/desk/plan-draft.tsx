import { render } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { LocationProvider } from "preact-iso";
import { beforeEach } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { speak } from "../../../../web/src/app/words/i18n";
import type { PlanPart } from "../../../../web/src/core/plan/draft/parts";
import { type PlanForm, type PlanPath, valueAt } from "../../../../web/src/core/plan/draft/plan-form";
import { PART_FORMS } from "../../../../web/src/features/desk/plan/forms/part-forms";
import "../../../../web/src/features/desk/plan/plan-words";
import { draft, type PlanFinding, showDraft } from "../../../../web/src/features/desk/plan/state/draft-state";
import { atTheDesk } from "./desk-screens";
import { fakeRecord, type Setting, SUPERVISOR } from "./fake-record";
import { PLAN } from "./plan";

/** Sets the clock, the words and an empty draft for all tests of a file. */
export function atTheDraft(): void {
  atTheDesk();
  beforeEach(async () => {
    await speak("zh-Hans");
    showDraft(null);
  });
}

/** A small plan in two languages, as it is written; `parts` stand in it instead of what it has. */
export const draftWith = (parts: PlanForm = {}): PlanForm => {
  const { format: _format, number: _number, published_at: _published, ...plan } = PLAN;
  const written = JSON.parse(JSON.stringify(plan)) as PlanForm;
  return { ...written, site: { ...PLAN.site, languages: ["zh-Hans", "en"] } as unknown as PlanForm, ...parts };
};

/** Draws something on a draft, for a plan keeper. */
export function showOnDraft(
  Drawn: ComponentType,
  plan: PlanForm,
  found: readonly PlanFinding[] = [],
  setting: Setting = {},
): void {
  connect(fakeRecord({ me: { ...SUPERVISOR, role: "plan_keeper" }, plan: PLAN, ...setting }));
  showDraft(plan, found);
  render(
    <LocationProvider>
      <Drawn />
    </LocationProvider>,
  );
}

/** Draws the form of a thing on a draft: `path` names the thing, `["supplies", 0]`. */
export function showForm(path: PlanPath, plan: PlanForm, found: readonly PlanFinding[] = []): void {
  const Form = PART_FORMS.get(path[0] as PlanPart)?.form;
  if (Form === undefined) throw new Error(`no form for ${path[0]}`);
  showOnDraft(() => <Form path={path} />, plan, found);
}

/** What the draft says at a path now. */
export const drafted = (path: PlanPath) => valueAt(draft.value ?? {}, path);

/** The control of a path; the first of several. */
export function control(path: PlanPath): HTMLElement {
  const name = path.join(".");
  const found = document.querySelector<HTMLElement>(`[name="${name}"], [data-path="${name}"]`);
  if (found === null) throw new Error(`nothing edits ${name}`);
  return found;
}
