// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { expect, it } from "vitest";
import { StoppedPhones } from "../../../../web/src/app/danger/stopped-phones";
import { connect, syncedAt } from "../../../../web/src/app/record/store";
// Read beforehand: what Now fetches behind its first picture takes its time on a busy machine.
import "../../../../web/src/features/now/during-outage";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { atTheDesk, has } from "../../support/desk/desk-screens";
import { ago, entry, type FakeRecord, fakeRecord, NOW, type Setting, SUPERVISOR } from "../../support/desk/fake-record";
import { DIRECTORY, EVENING } from "../../support/desk/outage-evening";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";

atTheDesk();

const CARD = "停用的手机说有人遇险，还没放行";
const PHONE = "lost000001";
let pages = 0;

/** A page of a stopped phone whose one action tells of people in danger. */
function told(body: object = {}, more: object = {}, reason = "revoked") {
  const n = ++pages;
  const people_in_danger = { place: "B 座 12 楼", count: 2, condition: "hurt", ...body };
  const page = {
    ...{ identity: `i${n}`, device: PHONE, page: n, first: n, actions: 1, reason },
    ...{ received_at: ago(5), size: 100 },
  };
  const action = {
    ...{ n, type: "incident.opened", at: "2026-11-24T21:10:00.000+08:00", epoch: 0, actor: "pzhao", incident: null },
    ...{ body: { kind: "outage", areas: [], people_in_danger }, salt: "", ...more },
  };
  return { page, texts: [JSON.stringify(action)], ref: `${PHONE}.${n}` };
}

/** A phone whose vault holds this. */
function phone(setting: Setting, kept = new Map<string, unknown>(), Screen: ComponentType = StoppedPhones): FakeRecord {
  const record: FakeRecord = {
    ...fakeRecord({ plan: PLAN, directory: DIRECTORY, ...setting }),
    readiness: () => new Promise(() => undefined),
    vault: () => ({
      keep: async (name, value) => void kept.set(name, value),
      read: async (name) => kept.get(name) ?? null,
    }),
  };
  connect(record);
  show("/", "/", Screen);
  return record;
}

const now = (setting: Setting) => phone(setting, undefined, NowScreen);
const round = (record: FakeRecord, setting: Setting) =>
  record.change({ ...setting, status: { lastSyncedAt: (syncedAt.value ?? NOW) + 1 } });
const card = () => screen.findByRole("region", { name: CARD });
const gone = () => waitFor(() => expect(screen.queryByRole("region", { name: CARD })).toBeNull());

it("nobody but a supervisor asks for it", async () => {
  const record = now({ me: { ...SUPERVISOR, role: "staff" }, apart: [told()] });
  await screen.findByText("没有停电");
  await screen.findByRole("link", { name: "有人被困或有危险" });
  expect(record.asked).not.toContain("quarantine");
});

it("what was known last stands on a phone that starts without a network", async () => {
  const body = { people_in_danger: { place: "地下车库", count: 1 } };
  const known = entry({ device: PHONE, n: 900, type: "incident.opened", actor: "pzhao", body });
  phone({ refuses: () => "busy" }, new Map([["apart", [known]]]));
  expect((await card()).textContent).toContain("地下车库");
});

it("is kept for such a start, and stays where the server is not heard", async () => {
  const kept = new Map<string, unknown>();
  const record = phone({ apart: [told()] }, kept);
  await waitFor(() => expect(JSON.stringify(kept.get("apart"))).toContain("B 座 12 楼"));
  round(record, { refuses: () => "busy" });
  expect(await card()).toBeTruthy();
});

it("Now tells a supervisor, as a danger, what a stopped phone says: where, who, whose phone, when, and leads to where that is decided", async () => {
  now({ apart: [told()] });
  const found = await card();
  expect(found.className).toContain("alarm");
  for (const words of ["B 座 12 楼", "2 人", "受伤", "赵刚", "21:10"]) expect(found.textContent).toContain(words);
  expect(within(found).getByRole("link", { name: "看过再放行" }).getAttribute("href")).toBe("/desk/devices");
  expect(
    within(found)
      .getByRole("link", { name: has("赵刚") })
      .getAttribute("href"),
  ).toBe("tel:13800000003");
});

it("has the numbers of the fire brigade and the ambulance, as nobody may have called them yet", async () => {
  phone({ apart: [told()] });
  const found = await card();
  for (const number of ["119", "120"])
    expect(within(found).getByRole("link", { name: number }).getAttribute("href")).toBe(`tel:${number}`);
});

it("stands above an outage that is on too", async () => {
  now({ entries: EVENING, apart: [told()] });
  const other = await screen.findByRole("region", { name: "有人遇险：B 座 3 号梯" });
  expect((await card()).compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it("is gone once the page was let in, or somebody recorded it again, with the next round", async () => {
  const record = phone({ apart: [told()] });
  expect(await card()).toBeTruthy();
  round(record, { apart: [] });
  await gone();
});

it("drills, and pages of phones that were not stopped, are nobody's danger here", async () => {
  const record = phone({ apart: [told({}, { drill: true }), told({}, {}, "page_taken")] });
  await waitFor(() => expect(record.asked.some((each) => each.startsWith("quarantined"))).toBe(true));
  await gone();
});

it("whoever was found safe is told so in one tap, for all", async () => {
  const danger = told({ place: "C 座电梯" });
  const record = phone({ apart: [danger] });
  await screen.findByText("C 座电梯");
  fireEvent.click(within(await card()).getByRole("button", { name: "脱险了" }));
  await gone();
  expect(record.drafts).toMatchObject([
    { type: "entry.corrected", refs: [danger.ref], incident: danger.ref, body: { safe: true } },
  ]);
});

it("the word of somebody who may not say so takes nothing away", async () => {
  const danger = told({ place: "D 座" });
  const said = { refs: [danger.ref], body: { text: "都好", safe: true }, flags: ["not_allowed"] };
  phone({ apart: [danger], entries: [entry({ device: "x000000001", n: 1, type: "entry.corrected", ...said })] });
  expect(await screen.findByText("D 座")).toBeTruthy();
});
