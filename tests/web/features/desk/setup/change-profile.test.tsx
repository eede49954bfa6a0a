// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { openDraft } from "../../../../../web/src/features/desk/plan/state/open-draft";
import { draftHead, saveNow } from "../../../../../web/src/features/desk/plan/state/saving";
import { SetUpScreen } from "../../../../../web/src/features/desk/setup/set-up-screen";
import { DraftServer } from "../../../support/desk/draft-server";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { PLAN } from "../../../support/desk/plan";
import { atTheDraft, drafted, draftWith } from "../../../support/desk/plan-draft";

atTheDraft();

const cause = (id: string, name: string) => ({ id, name: { "zh-Hans": name, en: name } });
const property = draftWith({ causes: [cause("grid", "外线"), cause("other", "别的")] });
const hotel = draftWith({ causes: [cause("grid", "市电"), cause("other", "其他")] });
const mine: PlanForm = { ...property, causes: [cause("grid", "外线"), cause("other", "我写的")] };

it("changes the kind of site: says what it replaces, keeps what somebody wrote, and can be taken back", async () => {
  const server = new DraftServer(mine);
  server.profile = "property";
  server.beginnings.set("property", property).set("hotel", hotel).set("hall", property);
  connect(
    fakeRecord({ me: { ...SUPERVISOR, role: "plan_keeper" }, plan: PLAN, answer: (asked) => server.answer(asked) }),
  );
  await openDraft();
  render(
    <LocationProvider>
      <SetUpScreen />
    </LocationProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "换一种场所类型" }));
  fireEvent.click(screen.getByRole("button", { name: "酒店" }));
  expect(await screen.findByText("没改过的会换成新的：停电原因 1 处")).toBeTruthy();
  expect(drafted(["causes"])).toEqual(mine["causes"]);
  fireEvent.click(screen.getByRole("button", { name: "换成酒店" }));
  expect(drafted(["causes"])).toEqual([cause("grid", "市电"), cause("other", "我写的")]);
  await saveNow();
  expect([server.profile, draftHead.value?.profile]).toEqual(["hotel", "hotel"]);
  expect(document.getElementById("profile")?.textContent).toContain("酒店");
  fireEvent.click(screen.getAllByRole("button", { name: "撤销" }).at(-1) as HTMLElement);
  expect(drafted(["causes"])).toEqual(mine["causes"]);
  await waitFor(async () => {
    await saveNow();
    expect(server.profile).toBe("property");
  });
});
