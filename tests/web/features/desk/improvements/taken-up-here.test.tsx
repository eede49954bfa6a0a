// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { expect, it } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { PlanReader } from "../../../../../web/src/features/desk/plan/plan-reader";
import { PlanScreen } from "../../../../../web/src/features/desk/plan/plan-screen";
import { EditionHistory } from "../../../../../web/src/features/desk/plan/publishing/edition-history";
import { editions } from "../../../../../web/src/features/desk/plan/publishing/publishing-state";
import { ThingScreen } from "../../../../../web/src/features/desk/plan/thing/thing-screen";
import { has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, SUPERVISOR } from "../../../support/desk/fake-record";
import { DONE, EDITION, FIRST, PHONE, TOLD } from "../../../support/desk/improvement-scene";
import { DIRECTORY } from "../../../support/desk/outage-evening";
import { atTheDraft, draftWith, showOnDraft } from "../../../support/desk/plan-draft";

atTheDraft();

const back = () => [
  screen.getByText("来自改进：改电话单").getAttribute("href"),
  screen.queryByText(has("李敏提出")) !== null,
];
const LEADS_BACK = [`/desk/improvements/${DONE.ref}`, true];

it("a guide leads back from the editor to the improvement that it took up", () => {
  const plan = draftWith({ guides: JSON.parse(JSON.stringify(EDITION.guides)) as PlanForm });
  showOnDraft(() => <ThingScreen part="guides" at="calls" />, plan, [], {
    entries: TOLD,
    plan: EDITION,
    directory: DIRECTORY,
  });
  expect(back()).toEqual(LEADS_BACK);
});

it("so it does where no draft of the plan has been begun", () => {
  const at = { entries: TOLD, plan: EDITION, me: { ...SUPERVISOR, role: "plan_keeper" as const } };
  showScreen(
    () => (
      <Router>
        <Route path="/desk/plan/:part/:key" component={PlanScreen} />
        <Route default component={PlanReader} />
      </Router>
    ),
    at,
    "/desk/plan/guides/calls",
  );
  expect(back()).toEqual(LEADS_BACK);
});

it("so it does for whoever only reads the plan", () => {
  showScreen(PlanReader, { entries: TOLD, plan: EDITION }, "/desk/plan");
  expect(back()).toEqual(LEADS_BACK);
});

it("an edition leads back from the list of editions", () => {
  const taken = entry({
    ...{ ...PHONE, n: 9, type: "improvement.taken_up", incident: FIRST, happenedAt: ago(60) },
    body: { improvement: DONE.ref, by: "edition", id: "8", name: "第 8 版" },
  });
  editions.value = [{ number: 8, published_at: ago(30), sha256: "x", by: null, example: false } as never];
  showScreen(EditionHistory, { entries: [...TOLD, taken], plan: EDITION }, "/desk/plan/publish");
  expect(back()).toEqual(LEADS_BACK);
});
