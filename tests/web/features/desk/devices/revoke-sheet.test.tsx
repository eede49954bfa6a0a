// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { refreshDevices } from "../../../../../web/src/features/desk/devices/devices-state";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago } from "../../../support/desk/fake-record";
import { DEVICES, ROWS } from "../../../support/desk/outage-evening";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));

describe("who stops a phone", () => {
  it("shuts a phone out in two steps, with a reason and nothing to type", async () => {
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES });
    await waitFor(() => press(has("停用 赵刚")));
    expect((screen.getByRole("button", { name: "下一步" }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "手机丢了" }));
    press("下一步");
    expect(localRecord.asked.filter((each) => each.startsWith("revoke"))).toEqual([]);
    press("停用这部手机");
    await waitFor(() =>
      expect(localRecord.asked).toContain("revoke zhao000001 手机丢了 devices,passwords,sessions,codes"),
    );
  });

  it.each([
    ["unheard", "没停用成：服务器没有回应。这部手机还能用。"],
    ["not_allowed", "没停用成：你没有这个权限"],
  ])("is told in the dialog that it was not stopped (%s), and can do it again from there", async (why, words) => {
    let fails = true;
    const refuses = (what: string) => (fails && what.startsWith("revoke") ? why : undefined);
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES, refuses });
    await waitFor(() => press(has("停用 赵刚")));
    fireEvent.click(screen.getByRole("radio", { name: "手机丢了" }));
    press("下一步");
    press("停用这部手机");
    const dialog = within(screen.getByRole("dialog", { name: has("停用 赵刚") }));
    await waitFor(() => expect(dialog.getByRole("alert").textContent).toContain(words));
    fails = false;
    press("停用这部手机");
    await screen.findByRole("dialog", { name: "赵刚 · 赵刚的手机 停用了" });
    expect(localRecord.asked.filter((each) => each.startsWith("revoke"))).toHaveLength(2);
  });

  it("leads from a phone that was shut out to a new code for its person, unless they left", async () => {
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES });
    const shutOut = async (reason: string) => {
      await waitFor(() => press(has("停用 赵刚")));
      fireEvent.click(screen.getByRole("radio", { name: reason }));
      press("下一步");
      press("停用这部手机");
    };
    await shutOut("人离职了");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await shutOut("手机丢了");
    const next = within(await screen.findByRole("dialog", { name: "赵刚 · 赵刚的手机 停用了" }));
    fireEvent.click(next.getByRole("button", { name: "给赵刚发新码" }));
    await screen.findByRole("dialog", { name: "赵刚的码" });
    expect(localRecord.asked).toContain('code {"person":"pzhao"}');
  });

  it("lists what a phone made, takes all of it unless it is left, and asks of nothing where it made nothing", async () => {
    const [li, zhao] = [
      { id: "pli", name: "李敏" },
      { id: "pzhao", name: "赵刚" },
    ];
    const made = {
      passwords: [zhao],
      sessions: [
        { person: zhao, begun_at: 1 },
        { person: zhao, begun_at: 2 },
      ],
      codes: [],
      devices: [{ id: "li00000002", label: "安卓手机", people: [li] }],
    };
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES, made });
    await waitFor(() => press(has("停用 赵刚")));
    const group = await screen.findByRole("group", { name: "同时停用" });
    const checks = within(group).getAllByRole<HTMLInputElement>("checkbox");
    expect(checks.map((each) => [each.checked, each.closest("label")?.textContent])).toEqual([
      [true, "靠它发的码登记的手机和电脑（1 台）李敏 安卓手机"],
      [true, "用它设的电脑密码赵刚"],
      [true, "用这些密码在别的电脑上的登录赵刚"],
    ]);
    fireEvent.click(checks[0] as HTMLElement);
    fireEvent.click(screen.getByRole("radio", { name: "换了手机" }));
    press("下一步");
    press("停用这部手机");
    await waitFor(() => expect(localRecord.asked).toContain("revoke zhao000001 换了手机 passwords,sessions,codes"));
  });

  it("offers no new code for a fellow supervisor as long as another phone of theirs is not stopped, and says so", async () => {
    const [li, zhao, zhou] = DEVICES as [DeviceStatus, DeviceStatus, DeviceStatus];
    const people = ROWS.map((row) => ({ ...row, role: "supervisor" as const }));
    const second = { ...zhou, people: zhao.people };
    const shutOut = (at: number | null) => [li, { ...zhao, revoked_at: ago(0) }, { ...second, revoked_at: at }];
    const localRecord = showScreen(DevicesScreen, { people, devices: [li, zhao, second] });
    await waitFor(() => press(has("停用 赵刚")));
    fireEvent.click(screen.getByRole("radio", { name: "手机丢了" }));
    press("下一步");
    localRecord.change({ devices: shutOut(null) });
    press("停用这部手机");
    const next = within(await screen.findByRole("dialog", { name: "赵刚 · 赵刚的手机 停用了" }));
    expect(await next.findByText("赵刚还有 1 部手机没停用，全停用了才能发新码。")).toBeTruthy();
    expect(next.queryByRole("button", { name: "给赵刚发新码" })).toBeNull();
    localRecord.change({ devices: shutOut(ago(0)) });
    await refreshDevices();
    expect(await next.findByRole("button", { name: "给赵刚发新码" })).toBeTruthy();
  });

  it("throws out nobody who works just now unless that is chosen, and names each of them", async () => {
    const li = [{ id: "pli", name: "李敏" }];
    const phones = ["li00000001", "li00000002", "li00000003"].map((id) => ({ id, label: "安卓手机", people: li }));
    const made = { passwords: li, sessions: [], codes: [], devices: phones };
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES, made });
    await waitFor(() => press(has("停用 赵刚")));
    const group = await screen.findByRole("group", { name: "同时停用" });
    expect(group.textContent).toContain("李敏 安卓手机、李敏 安卓手机、李敏 安卓手机");
    expect(group.textContent).toContain("李敏 安卓手机 这几分钟还在用，所以没有勾");
    const checks = within(group).getAllByRole<HTMLInputElement>("checkbox");
    expect(checks.map(({ checked }) => checked)).toEqual([false, true]);
    fireEvent.click(screen.getByRole("radio", { name: "手机丢了" }));
    press("下一步");
    expect(screen.getByRole("dialog").textContent).not.toContain("一起停用");
    press("停用这部手机");
    await waitFor(() => expect(localRecord.asked).toContain("revoke zhao000001 手机丢了 passwords,sessions,codes"));
  });

  it("says once more whose phones stop with it, and offers a new code to each of them too", async () => {
    const named = (id: string, name: string) => ({ id, name });
    const people = [named("pli", "李敏"), named("pzhao", "赵刚")];
    const made = {
      ...{ passwords: [], sessions: [], codes: [] },
      devices: [
        { id: "li00000002", label: "安卓手机", people },
        { id: "nobody0001", label: "电脑", people: [] },
      ],
    };
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES, made });
    const shutOut = async (reason: string, leaves?: string) => {
      await waitFor(() => press(has("停用 赵刚")));
      const group = within(await screen.findByRole("group", { name: "同时停用" }));
      if (leaves) fireEvent.click(group.getByRole("checkbox", { name: has(leaves) }));
      fireEvent.click(screen.getByRole("radio", { name: reason }));
      press("下一步");
      const dialog = screen.getByRole("dialog").textContent;
      press("停用这部手机");
      return dialog;
    };
    expect(await shutOut("手机丢了")).toContain("一起停用：李敏 赵刚 安卓手机、电脑");
    const next = () => screen.findByRole("dialog", { name: "赵刚 · 赵刚的手机 停用了" });
    const offered = async () => within(await next()).getAllByRole("button", { name: has("发新码") });
    expect((await offered()).map(({ textContent }) => textContent)).toEqual(["给赵刚发新码", "给李敏发新码"]);
    press("给李敏发新码");
    await screen.findByRole("dialog", { name: "李敏的码" });
    expect(localRecord.asked).toContain('code {"person":"pli"}');
    press("关闭");
    press("给赵刚发新码");
    await screen.findByRole("dialog", { name: "赵刚的码" });
    press("关闭");
    await next();
    press("关闭");
    await shutOut("人离职了");
    expect((await offered()).map(({ textContent }) => textContent)).toEqual(["给李敏发新码"]);
    press("关闭");
    expect(await shutOut("人离职了", "靠它发的码")).not.toContain("一起停用");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
