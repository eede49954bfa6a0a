// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { devices } from "../../../../../web/src/features/desk/devices/devices-state";
import { rows } from "../../../../../web/src/features/desk/shell/desk-state";
import { TimelinePanel } from "../../../../../web/src/features/desk/timeline/timeline-panel";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, NOW, SUPERVISOR } from "../../../support/desk/fake-record";
import { DEVICES } from "../../../support/desk/outage-evening";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));

describe("devices", () => {
  it("says who has which, when it was heard and how much of its record is here", async () => {
    showScreen(DevicesScreen, { devices: DEVICES });
    await waitFor(() => expect(screen.getByText("12 分钟前")).toBeTruthy());
    expect(screen.getByText("记了 57 条，这里 49 条")).toBeTruthy();
    expect(screen.getByText("5 条，到 21:20（最后联系）为止的都在这里")).toBeTruthy();
  });

  it("says of another phone only until when all of it is here: what it holds since then nobody knows", async () => {
    const [own, other] = DEVICES as [DeviceStatus, DeviceStatus];
    showScreen(DevicesScreen, { devices: [own, { ...other, last_heard_at: ago(12), recorded_n: 49, held_n: 49 }] });
    await waitFor(() => expect(screen.getByText("49 条，到 21:08（最后联系）为止的都在这里")).toBeTruthy());
  });

  it("does not say of a phone that all is here while some of it waits to be let in", async () => {
    const [own, other] = DEVICES as [DeviceStatus, DeviceStatus];
    showScreen(DevicesScreen, { devices: [own, { ...other, recorded_n: 49, held_n: 49, quarantined: 1 }] });
    await waitFor(() => expect(screen.getByText("1 页待放行")).toBeTruthy());
    expect(screen.queryByText(has("49 条"))).toBeNull();
  });

  it("asks the server anew after each round of sync, and not for each part of one", async () => {
    const localRecord = showScreen(DevicesScreen, { devices: DEVICES });
    const times = () => localRecord.asked.filter((each) => each === "devices").length;
    await waitFor(() => expect(screen.getByText("12 分钟前")).toBeTruthy());
    localRecord.change({});
    await localRecord.api();
    expect(times()).toBe(1);
    localRecord.change({ status: { lastSyncedAt: NOW + 1000 } });
    await waitFor(() => expect(times()).toBe(2));
  });

  it("says which phones cannot read the newest plan, and by which one they go", async () => {
    const [first, second, ...others] = DEVICES as [DeviceStatus, DeviceStatus];
    const unread = { unreadable_edition: 8 };
    showScreen(DevicesScreen, {
      devices: [{ ...first, ...unread }, { ...second, ...unread, edition: null }, ...others],
    });
    await waitFor(() => expect(screen.getByText("打不开预案第 8 版，还在用第 7 版")).toBeTruthy());
    expect(screen.getByText("打不开预案第 8 版")).toBeTruthy();
  });

  it("says which edition of the plan each holds, and since when", async () => {
    const [first, second, third] = DEVICES as [DeviceStatus, DeviceStatus, DeviceStatus];
    showScreen(DevicesScreen, {
      devices: [
        { ...first, edition: 12, edition_at: ago(30) },
        { ...second, edition: 11 },
        { ...third, edition: null },
      ],
    });
    const table = () => within(screen.getByRole("table"));
    await waitFor(() => expect(table().getByText("第 12 版，20:50 起")).toBeTruthy());
    expect(table().getByText("第 11 版")).toBeTruthy();
    expect(table().getByText("还没报过")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: has("不是现行预案") }));
    expect(table().queryByText("第 12 版，20:50 起")).toBeNull();
    expect(table().getByText("第 11 版")).toBeTruthy();
  });

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
    const group = await screen.findByRole("group", { name: "跟它一起停掉" });
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
      const group = within(await screen.findByRole("group", { name: "跟它一起停掉" }));
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

  it("says that it needs the server when nobody answers and nothing was fetched", async () => {
    devices.value = null;
    showScreen(DevicesScreen, { status: { server: "unheard" } });
    await waitFor(() => expect(screen.getByText(has("这一页要连服务器"))).toBeTruthy());
  });
});

describe("who got in", () => {
  const told = (
    n: number,
    type: string,
    body: Record<string, unknown>,
    actor: string | null = "pli",
    flags: string[] = [],
  ) => entry({ device: "server0001", n, seq: n, type, body, actor, flags, happenedAt: ago(60 - n) });
  const entries = [
    told(1, "code.made", { code: "x", role: "staff", person: "pli" }, null),
    told(2, "device.enrolled", { device: "li00000001", person: "pli", role: "staff", code: "x" }),
    told(3, "session.begun", { person: "pli", device: null, how: "password" }),
    told(4, "role.changed", { person: "pli", role: "supervisor", active: false }),
    told(5, "person.changed", { person: "pli", fields: ["numbers", "toString"] }),
    told(6, "private.read", { person: "pli", device: null, what: "directory", count: 27 }),
  ];
  const SAID = ["李敏看了通讯录，27 条", "改了李敏的资料：手机号", "李敏不再在职", "李敏用密码在别人的电脑上登录"];

  it("stands under the devices, the latest first, with who did it", async () => {
    showScreen(DevicesScreen, { devices: DEVICES, entries });
    const panel = await screen.findByRole("region", { name: "谁进来过，谁看过" });
    const lines = within(panel).getAllByRole("listitem");
    for (const [at, said] of SAID.entries()) expect(lines[at]?.textContent).toContain(said);
    expect(lines.at(-1)?.textContent).toContain("给李敏发了码（员工）服务器上的命令");
  });

  it("is in no timeline and no news, but what a phone alone says so is", () => {
    const forged = told(7, "role.changed", { person: "pli", role: "admin", active: true }, "pli", ["not_allowed"]);
    showScreen(TimelinePanel, { entries: [...entries, forged] });
    expect(rows.value.map((row) => row.entry.ref)).toEqual(["server0001.7"]);
  });

  it("is shown to nobody else", async () => {
    showScreen(DevicesScreen, { devices: DEVICES, entries, me: { ...SUPERVISOR, role: "staff" } });
    await waitFor(() => expect(screen.getByText("这一页给主管用。")).toBeTruthy());
    expect(screen.queryByRole("region", { name: "谁进来过，谁看过" })).toBeNull();
  });
});
