// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { entry, SUPERVISOR } from "../../../support/desk/fake-record";
import { DEVICES, EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const ZHAO = "zhao000001";
const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const asked = (n: number, kind: string, what: string) =>
  entry({
    ...{ device: ZHAO, n, type: "request.opened", actor: "pzhao", incident: "li00000001.1", seq: 900 + n },
    body: { kind, what },
  });
const FALSE = Array.from({ length: 60 }, (_, at) => asked(100 + at, "repair", `假的 ${at}`));
const LIFE = asked(160, "trapped", "九楼电梯里有人");
const aside = (body: object) =>
  entry({
    ...{ device: "li00000001", n: 900, type: "device.set_aside", actor: "pli", incident: null, seq: 1900 },
    body: { device: ZHAO, reason: "都是假的", ...body },
  });

describe("what one phone recorded, put aside at the desk", () => {
  it("goes by one tap on why, and danger to life only once it was looked at", async () => {
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES, entries: [...EVENING, ...FALSE, LIFE] });
    await waitFor(() => press(has("赵刚的手机记的放一边")));
    const sheet = within(screen.getByRole("dialog"));
    const dangers = within(sheet.getByRole("list", { name: "有 1 条说有人有危险，先看一遍" }));
    expect(dangers.getByRole("listitem").textContent).toContain("九楼电梯里有人");
    press("都是假的");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(1));
    const [plain] = localRecord.drafts;
    expect(plain).toMatchObject({ type: "device.set_aside", body: { device: ZHAO, reason: "都是假的" } });
    expect(plain?.body).not.toHaveProperty("looked");
    await waitFor(() => press(has("赵刚的手机记的放一边")));
    fireEvent.click(screen.getByRole("checkbox", { name: "这 1 条都看过了，没有真的" }));
    press("都是假的");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(2));
    expect(localRecord.drafts[1]?.body).toMatchObject({ looked: expect.arrayContaining([100, 160]) });
  });

  it("is looked through above the outage: what is true is found and counts again, or all of it", async () => {
    const all = [...EVENING, ...FALSE, LIFE, aside({ looked: [1, 999] })];
    const localRecord = showScreen(DeskScreen, { entries: all });
    expect(screen.queryByText(has("等着办的诉求 6"))).toBeNull();
    press(has("放一边了，看一遍"));
    const sheet = within(screen.getByRole("dialog"));
    const here = within(sheet.getAllByRole("list")[0] as HTMLElement);
    expect(here.getAllByRole("listitem")).toHaveLength(50);
    fireEvent.input(sheet.getByRole("searchbox"), { target: { value: "九楼" } });
    await waitFor(() => expect(here.getAllByRole("listitem")).toHaveLength(1));
    press(has("是真的：接到求助"));
    press("全部恢复");
    await waitFor(() => expect(localRecord.drafts).toHaveLength(2));
    expect(localRecord.drafts).toMatchObject([
      { type: "device.brought_back", body: { device: ZHAO }, refs: [LIFE.ref] },
      { type: "device.brought_back", body: { device: ZHAO }, refs: [] },
    ]);
  });

  it("is offered to supervisors alone", async () => {
    const me = { ...SUPERVISOR, role: "auditor" } as const;
    showScreen(DevicesScreen, { devices: DEVICES, entries: EVENING, me });
    await screen.findAllByText(has("赵刚"));
    expect(screen.queryByRole("button", { name: has("放一边") })).toBeNull();
  });
});
