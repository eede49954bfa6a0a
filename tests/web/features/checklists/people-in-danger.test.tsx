// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { EntryLine } from "../../../../web/src/app/words/entry-line";
import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const words = (said: string) => ({ "zh-Hans": said });
const [lift] = EDITION.lists;
const [danger] = EDITION.dangers;
const item = (id: string): Item => ({ ...(lift?.pages[0]?.items[0] as Item), id, text: words(id), clock: null });
type List = Edition["lists"][number];
const hurt: List = {
  ...(lift as List),
  ...{ id: "hurt", name: words("有人受伤"), scope: "once", asset_kind: null, style: "read_do" },
  pages: [{ name: null, items: [item("打 120"), item("按压")] }],
};
const PLAN: Edition = {
  ...EDITION,
  lists: [...EDITION.lists, hurt],
  dangers: [
    ...EDITION.dangers,
    { ...(danger as Edition["dangers"][number]), id: "hurt", asset_kind: null, list: "hurt", clock: null },
  ],
};

const FOR_WHOM = /^有人受伤 · B 座 门厅 · \d\d:\d\d · 李敏 · /u;
const BY_NAME = /^有人受伤 · B 座 1501 · \d\d:\d\d · 邓国华 · 李敏 · /u;
const THERE = /^B 座 门厅 · \d\d:\d\d$/u;

let at: Bench;
let incident: string;
const reported = (area: string, place = "x") =>
  at.localRecord.record({
    type: "incident.opened",
    incident,
    body: { cause: "unknown", areas: [area], people_in_danger: { place, danger: "hurt", area } },
  });
const listed = (query: string) => show(`/lists/hurt${query}`, "/lists/:list", ListScreen);
const numberOf = (n: number) => screen.findByText(`第 ${n} 步，共 2 步`, { exact: false });

beforeEach(async () => {
  at = await night(PLAN);
  incident = (await begin(at)).ref;
});

it("is of those whom one report names: others begin at the first step, at the same place too", async () => {
  const one = await reported("tower-a", "B1 保洁员");
  const first = listed(`?area=tower-a&asset=${one.ref}`);
  expect(await screen.findByText("A 座 B1 保洁员", { exact: false })).toBeTruthy();
  press("做完了");
  await numberOf(2);
  const body = { list: "hurt", area: "tower-a", asset: one.ref, item: "打 120" };
  await waitFor(() => expect(bodies(at, "step.done")).toEqual([body]));
  first.unmount();
  const two = await reported("tower-a", "门岗");
  const other = listed(`?area=tower-a&asset=${two.ref}`);
  await numberOf(1);
  other.unmount();
  listed(`?area=tower-a&asset=${one.ref}`);
  await numberOf(2);
});

it("asks for whom it is, where it is opened without a place while people are in danger", async () => {
  const none = listed("");
  await numberOf(1);
  none.unmount();
  const { ref } = await reported("tower-b", "门厅");
  listed("");
  const there = await screen.findByRole("link", { name: THERE });
  expect(there.getAttribute("href")).toBe(`/lists/hurt?area=tower-b&asset=${ref}`);
  expect(screen.getByRole("link", { name: "还不知道在哪" }).getAttribute("href")).toBe("/lists/hurt?nowhere=1");
  expect(screen.getByRole("link", { name: "别的地方" }).getAttribute("href")).toBe("/danger");
});

it("says at each answer of it for whom it is", async () => {
  const { ref } = await reported("tower-b", "门厅");
  const body = { list: "hurt", area: "tower-b", asset: ref, item: "打 120" };
  const entry = await at.localRecord.record({ type: "step.done", incident, body });
  render(<EntryLine entry={entry} />);
  expect(await screen.findByText(FOR_WHOM)).toBeTruthy();
});

it("names whoever it is to those who may know them", async () => {
  at.world.server.customers = [
    {
      ...{ id: "c-deng", name: "邓国华", area: "tower-b", place: "1501", need: "", device: "", battery_hours: 2 },
      ...{ numbers: [], helper: null, consent: true, agreed_help: "", agreed_by: "", check_every: null },
    },
  ];
  at.browser.fate = null;
  await at.localRecord.syncNow();
  const people = { place: "1501", danger: "hurt", area: "tower-b", customer: "c-deng" };
  const { ref } = await at.localRecord.record({
    ...{ type: "incident.opened", incident },
    body: { cause: "unknown", areas: ["tower-b"], people_in_danger: people },
  });
  const body = { list: "hurt", area: "tower-b", asset: ref, item: "打 120" };
  const entry = await at.localRecord.record({ type: "step.done", incident, body });
  render(<EntryLine entry={entry} />);
  expect(await screen.findByText(BY_NAME)).toBeTruthy();
});

it("asks in the end whether they are safe, as long as nobody has said so, and then leads on as others do", async () => {
  const one = await reported("tower-a", "B1 保洁员");
  listed(`?area=tower-a&asset=${one.ref}`);
  await numberOf(1);
  press("做完了");
  await numberOf(2);
  press("做完了");
  const safe = await screen.findByRole("button", { name: "人已安全" });
  expect(screen.getByRole("link", { name: "回到“现在”" })).toBeTruthy();
  fireEvent.click(safe);
  await waitFor(() => expect(bodies(at, "entry.corrected")).toMatchObject([{ safe: true }]));
  await waitFor(() => expect(screen.queryByRole("button", { name: "人已安全" })).toBeNull());
  expect(screen.getAllByRole("link", { name: "回到“现在”" })).toHaveLength(1);
});
