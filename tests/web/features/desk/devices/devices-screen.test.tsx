// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { devices } from "../../../../../web/src/features/desk/devices/devices-state";
import { rows } from "../../../../../web/src/features/desk/shell/desk-state";
import { TimelinePanel } from "../../../../../web/src/features/desk/timeline/timeline-panel";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, NOW, SUPERVISOR } from "../../../support/desk/fake-record";
import { DEVICES } from "../../../support/desk/outage-evening";

atTheDesk();

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

  it("says that it needs the server when nobody answers and nothing was fetched", async () => {
    devices.value = null;
    showScreen(DevicesScreen, { status: { server: "unheard" } });
    await waitFor(() => expect(screen.getByText(has("这一页要连服务器"))).toBeTruthy());
    // A thief may have the phone: who can be called is told all the same.
    expect(screen.getByText(has("马上打给组长"))).toBeTruthy();
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
