/** That power could not be brought back is taken back, or done after all, only by whoever said so, or a supervisor. */
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { showEnded } from "../../../../web/src/app/record/store";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { EDITION, technicianIn } from "./recovering";

const BACK = "撤回这一步";
const BY = "陈建说的，要改找本人或主管";

let at: Bench;

/** The technician says on a phone of theirs how the step went; then this person, with that role, takes theirs up. */
async function said(type: string, body: object, role = "staff", who = "pchen"): Promise<string> {
  localStorage.clear();
  at = await bench(role, EDITION, [{ id: "pchen", name: "陈建", role: "staff", duties: ["technical"] }]);
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  await at.localRecord.syncNow();
  const other = await technicianIn(at);
  const by = who === "pchen" ? other : at.localRecord;
  const entry = await by.record({ type, incident: ref, body } as never);
  await by.syncNow();
  await at.localRecord.syncNow();
  return entry.ref;
}

const failed = { list: "first", item: "ring", reason: "跳闸了" };
const step = (list = "first", item = "ring") => show(`/lists/${list}?at=${item}`, "/lists/:list", ListScreen);
const back = () => screen.queryByRole("button", { name: BACK });
const done = () => screen.queryByRole("button", { name: "做完了" });

beforeEach(() => localStorage.clear());

describe("that a step of the power-up failed", () => {
  it("is taken back by nobody else, who reads whose it is, nor done after all", async () => {
    await said("step.could_not", failed);
    step();
    expect(screen.getByText(BY)).toBeTruthy();
    expect([back(), done()]).toEqual([null, null]);
  });

  it("is put right by nobody else in the log either", async () => {
    const ref = await said("step.could_not", failed);
    show(`/entries/${ref}`, "/entries/:ref", EntryScreen);
    expect(screen.getByText(BY)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "记下更正" })).toBeNull();
  });

  it("is taken back by nobody else after the end", async () => {
    await said("step.could_not", failed);
    await at.localRecord.record({
      ...{ type: "incident.closed", incident: at.localRecord.entries()[0]?.ref ?? "", body: { still_open: [] } },
    } as never);
    showEnded(at.localRecord.entries()[0]?.ref ?? "");
    step();
    expect(screen.getByText(BY)).toBeTruthy();
    expect(back()).toBeNull();
    showEnded(null);
  });

  it("is taken back by whoever said it, and by a supervisor", async () => {
    await said("step.could_not", failed, "staff", "plimin");
    const shown = step();
    expect(back()).toBeTruthy();
    shown.unmount();
    const ref = await said("step.could_not", failed, "supervisor");
    step();
    expect(back()).toBeTruthy();
    fireEvent.click(done() as HTMLElement);
    expect(screen.getByRole("heading", { name: "上一次没做成。这次为什么能做？" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "故障找到了，修好了" }));
    await waitFor(() =>
      expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ type: "step.done", refs: [ref] }),
    );
  });
});

it("is of nothing else: what was done there, and what failed elsewhere, anybody takes back", async () => {
  await said("step.done", { list: "first", item: "ring" });
  const shown = step();
  expect(back()).toBeTruthy();
  shown.unmount();
  await said("step.could_not", { ...failed, list: "rescue", item: "walk" });
  step("rescue", "walk");
  expect(back()).toBeTruthy();
  fireEvent.click(done() as HTMLElement);
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action?.type).toBe("step.done"));
});

describe("a step that two people answered", () => {
  it("has one's own answer taken back first, without a reason", async () => {
    const target = { list: "first", item: "ring" };
    localStorage.clear();
    at = await bench("staff", EDITION, [{ id: "pchen", name: "陈建", role: "staff", duties: ["technical"] }]);
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    await at.localRecord.syncNow();
    const other = await technicianIn(at);
    const mine = await at.localRecord.record({
      ...{ type: "step.skipped", incident: ref, body: { ...target, reason: "没有这种情况" } },
    } as never);
    await other.record({ type: "step.done", incident: ref, body: target } as never);
    await other.syncNow();
    await at.localRecord.syncNow();
    step();
    expect(screen.getByText("两个人说法不一样", { exact: false })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: BACK }));
    await waitFor(() =>
      expect(at.localRecord.entries().find(({ action }) => action?.type === "step.undone")?.action?.refs).toEqual([
        mine.ref,
      ]),
    );
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
