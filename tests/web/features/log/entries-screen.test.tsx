// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { EntriesScreen } from "../../../../web/src/features/log/entries-screen";
import { atTheDesk, has } from "../../support/desk/desk-screens";
import { ago, entry, fakeRecord, SUPERVISOR, type Told } from "../../support/desk/fake-record";
import { DIRECTORY, EVENING } from "../../support/desk/outage-evening";
import { PLAN } from "../../support/desk/plan";
import { show } from "../../support/phone-screens";

atTheDesk();

const note = (device: string, actor: string, text: string) =>
  entry({ device, n: 1, type: "note.written", actor, happenedAt: ago(9), body: { text } });

it("what is one's own is also what one recorded on an earlier phone, and nobody else's there", async () => {
  const entries = [
    note(SUPERVISOR.device ?? "", "pli", "在这部手机上"),
    note("lost000001", SUPERVISOR.person, "在丢了的手机上"),
    note("zhou000001", "pzhou", "别人的"),
  ];
  connect(fakeRecord({ entries }));
  show("/entries", "/entries", EntriesScreen);
  expect(await screen.findByText(has("在丢了的手机上"))).toBeTruthy();
  expect(screen.getByText(has("在这部手机上"))).toBeTruthy();
  expect(screen.queryByText(has("别人的"))).toBeNull();
});

describe("what was put right or taken back", () => {
  const own = { device: SUPERVISOR.device ?? "", actor: SUPERVISOR.person, incident: "li00000001.1" };
  const hers = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
  const water = { ...own, n: 50, type: "note.written", happenedAt: ago(30), body: { text: "水位 35 厘米" } };
  const called = {
    ...{ ...own, n: 51, type: "contact.tried", happenedAt: ago(29) },
    body: { contact: "utility", channel: "phone", outcome: "no_answer" },
  };
  const told = {
    ...{ ...own, n: 52, type: "notice.given", happenedAt: ago(28) },
    body: { audience: "owners-a", channel: "sms", script: "notice" },
  };
  const corrects = (of: Told, n: number, body: object, by = hers): Told => ({
    ...{ ...by, n, type: "entry.corrected", happenedAt: ago(10), refs: [`${of.device}.${of.n}`] },
    body: { text: "更正", ...body },
  });
  const undone = (of: Told, n: number, by: typeof hers, more: Partial<Told> = {}): Told => ({
    ...{ ...by, n, type: "entry.undone", happenedAt: ago(9), refs: [`${of.device}.${of.n}`], ...more },
  });

  async function rows(...entries: readonly Told[]) {
    connect(fakeRecord({ plan: PLAN, directory: DIRECTORY, entries: [...EVENING, ...entries.map(entry)] }));
    show("/entries?which=all", "/entries", EntriesScreen);
    await screen.findByRole("heading", { name: "记录" });
    return (of: Told) => document.querySelector(`a[href="/entries/${of.device}.${of.n}"]`) as HTMLElement;
  }

  it("says what it says now, and who put it right", async () => {
    const first = corrects(water, 90, { text: "水位 25 厘米" });
    const row = await rows(water, called, first, corrects(called, 91, { fields: { outcome: "reached" } }, own));
    expect(row(water).textContent).toContain("水位 25 厘米");
    expect(row(water).textContent).not.toContain("35");
    expect(row(water).textContent).toContain("李敏更正了");
    expect(row(called).textContent).toContain("：接通了");
    expect(row(called).textContent).toContain("已更正");
    expect(row(water).querySelector("s")).toBeNull();
  });

  it("is followed through corrections of corrections", async () => {
    const first = corrects(water, 90, { text: "水位 25 厘米" });
    const row = await rows(water, first, { ...corrects(first, 91, { text: "水位 15 厘米" }), happenedAt: ago(8) });
    expect(row(water).textContent).toContain("水位 15 厘米");
  });

  it("counts no longer once it was taken back, by whom it says where that was somebody else", async () => {
    const row = await rows(told, called, undone(told, 90, hers), undone(called, 91, own));
    expect(row(told).querySelector("s")?.textContent).toContain("短信");
    expect(row(told).textContent).toContain("李敏撤回了，不算");
    expect(row(called).querySelector("s")?.textContent).toContain("：没人接");
    expect(row(called).textContent).toContain("撤回了，不算");
    expect(row(called).textContent).not.toContain(`${SUPERVISOR.name}撤回了`);
  });

  it("on the spot is struck as what it was", async () => {
    const level = { ...own, n: 53, type: "level.changed", happenedAt: ago(5), body: { to: 1 } };
    const row = await rows(level, undone(level, 54, own, { happenedAt: ago(5) + 4_000_000 }));
    expect(row(level).querySelector("s")?.textContent).toContain("级");
    expect(row(level).textContent).toContain("撤回了，不算");
  });

  it("of a step is struck too", async () => {
    const step = { ...own, n: 55, type: "step.done", happenedAt: ago(6), body: { list: "first", item: "ask" } };
    const row = await rows(step, undone(step, 56, own, { type: "step.undone", body: step.body }));
    expect(row(step).querySelector("s")?.textContent).toContain("做完：");
  });

  it("is untouched by a drill, and by what names it without a right to", async () => {
    const row = await rows(
      water,
      { ...corrects(water, 90, { text: "干的" }), drill: true },
      undone(water, 91, hers, { drill: true }),
      undone(water, 92, hers, { flags: ["not_allowed"] }),
    );
    expect(row(water).textContent).toContain("水位 35 厘米");
    expect(row(water).textContent).not.toContain("撤回了");
  });
});
