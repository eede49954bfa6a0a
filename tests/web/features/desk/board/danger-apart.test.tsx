// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { syncedAt } from "../../../../../web/src/app/record/store";
import { CustomersScreen } from "../../../../../web/src/features/desk/customers/customers-screen";
import { PeopleScreen } from "../../../../../web/src/features/desk/people/people-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, NOW, type Setting, SUPERVISOR } from "../../../support/desk/fake-record";
import { DIRECTORY, EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const TOLD = "停用的手机说有人遇险，还没放行";
const TWO = /^2 起有人遇险，最早：B 座 3 号梯/u;
let pages = 0;

/** A page of a stopped phone that tells of people in danger. */
function told(place: string, drill = false) {
  const n = ++pages;
  const body = { kind: "outage", areas: [], people_in_danger: { place, count: 2 } };
  const action = {
    ...{ n, type: "incident.opened", at: "2026-11-24T21:10:00.000+08:00", epoch: 0, actor: "pzhao", incident: null },
    ...{ body, drill, salt: "" },
  };
  const page = {
    ...{ identity: `a${n}`, device: "lost000001", page: n, first: n, actions: 1, reason: "revoked" },
    ...{ received_at: ago(5), size: 100 },
  };
  return { page, texts: [JSON.stringify(action)] };
}

const desk = (setting: Setting, Screen = CustomersScreen) =>
  showScreen(Screen, { plan: PLAN, directory: DIRECTORY, ...setting }, "/desk/customers");
const row = () => screen.findByRole("link", { name: has(TOLD) });

describe("a danger told of by a stopped phone, on every screen of the desk but that of the outage", () => {
  it.each([CustomersScreen, PeopleScreen])("has its own row, which leads to where it is let in", async (Screen) => {
    desk({ apart: [told("配电房起火")] }, Screen);
    const found = await row();
    for (const words of ["配电房起火", "2 人", "21:10"]) expect(found.textContent).toContain(words);
    expect(found.getAttribute("href")).toBe("/desk/devices");
  });

  it("is counted with those that everybody knows of", async () => {
    desk({ entries: EVENING, apart: [told("配电房起火")] });
    expect(await screen.findByRole("link", { name: TWO })).toBeTruthy();
  });

  it("is gone with the next round once it was let in", async () => {
    const record = desk({ apart: [told("配电房起火")] });
    await row();
    record.change({ apart: [], status: { lastSyncedAt: (syncedAt.value ?? NOW) + 1 } });
    await waitFor(() => expect(screen.queryByRole("link", { name: has(TOLD) })).toBeNull());
  });

  it("is nobody's in a drill", async () => {
    const record = desk({ apart: [told("配电房起火", true)] });
    await waitFor(() => expect(record.asked.some((each) => each.startsWith("quarantined"))).toBe(true));
    expect(screen.queryByRole("link", { name: has(TOLD) })).toBeNull();
  });

  it("is not asked for by who may not see it", async () => {
    const record = desk({ me: { ...SUPERVISOR, role: "staff" }, entries: EVENING, apart: [told("配电房起火")] });
    await screen.findByRole("link", { name: has("有人遇险") });
    expect(record.asked).not.toContain("quarantine");
  });
});
