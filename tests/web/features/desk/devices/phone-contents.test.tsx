// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { devices } from "../../../../../web/src/features/desk/devices/devices-state";
import { PeopleScreen } from "../../../../../web/src/features/desk/people/people-screen";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago } from "../../../support/desk/fake-record";
import { DEVICES, ROWS } from "../../../support/desk/outage-evening";

atTheDesk();
beforeEach(() => {
  devices.value = null;
});

const DAY = 24 * 60;
const CUSTOMERS_END = /^一直不连的话，特殊客户名单 11月2\d日 \d\d:\d\d 自动删掉$/u;
const NUMBERS_END = /^同事的号码 12月2\d日 \d\d:\d\d 自动删掉$/u;
const press = (name: ReturnType<typeof has>) => fireEvent.click(screen.getByRole("button", { name }));
const held = () => within(screen.getByRole("list", { name: "手机里还有什么" }));
const lines = () =>
  held()
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

/** The sheet that shuts Zhao's phone out. */
async function asked(change: Partial<DeviceStatus>): Promise<void> {
  const [first, zhao] = DEVICES as [DeviceStatus, DeviceStatus];
  showScreen(DevicesScreen, { devices: [first, { ...zhao, ...change }] });
  await waitFor(() => press(has("停用 赵刚")));
}

describe("who shuts a phone out", () => {
  it("is told when it was heard, what has not come, and when it will lose what", async () => {
    await asked({ directory_at: ago(DAY), last_heard_at: ago(12) });
    expect(lines()).toEqual([
      "上次连上：21:08（12 分钟前）",
      "它还有 8 条没交来，会留在手机里，连上再交",
      "下次一连上，通讯录、特殊客户、记录、照片和预案全部删掉",
      expect.stringMatching(CUSTOMERS_END),
      expect.stringMatching(NUMBERS_END),
      "看过的记录和预案里的公共电话，要等连上才删",
    ]);
  });

  it.each([
    [3 * DAY, "太久没连，特殊客户名单已经自动删掉", "同事的号码 "],
    [30 * DAY, "太久没连，特殊客户名单已经自动删掉", "同事的号码也已经自动删掉"],
  ])("is told what is gone by itself after %i minutes", async (minutes, customers, numbers) => {
    await asked({ directory_at: ago(minutes) });
    expect(lines()).toContain(customers);
    expect(lines().some((line) => line?.startsWith(numbers))).toBe(true);
  });

  it("is told that nothing was read where nobody is signed in, or no directory was given", async () => {
    await asked({ reader: null, recorded_n: 49, last_heard_at: null, directory_at: ago(20) });
    expect(lines()).toEqual(["上次连上：21:00（20 分钟前）", "现在没人登录，里面没有通讯录和记录"]);
  });

  it("is told of no directory where none was given", async () => {
    await asked({ directory_at: null });
    expect(lines()).toContain("还没给过它通讯录");
  });
});

describe("who makes a person inactive", () => {
  it("is told the same of each phone on which they are signed in", async () => {
    showScreen(PeopleScreen, { devices: DEVICES, people: ROWS });
    await waitFor(() => press((name) => name === "赵刚"));
    expect(screen.queryByRole("list", { name: "手机里还有什么" })).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: has("在职") }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "赵刚的手机" })).toBeTruthy());
    expect(lines()).toContain("下次一连上，通讯录、特殊客户、记录、照片和预案全部删掉");
  });

  it("is told where they are signed in on none", async () => {
    const nobody = DEVICES.map((device) => ({ ...device, reader: null }));
    showScreen(PeopleScreen, { devices: nobody, people: ROWS });
    await waitFor(() => press((name) => name === "赵刚"));
    fireEvent.click(screen.getByRole("checkbox", { name: has("在职") }));
    await waitFor(() => expect(screen.getByText("这个人现在没在任何手机上登录")).toBeTruthy());
  });
});
