// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { holdersOf, isBehind } from "../../../../../web/src/features/desk/devices/held-editions";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago } from "../../../support/desk/fake-record";
import { DEVICES } from "../../../support/desk/outage-evening";

atTheDesk();

const [first, second, third] = DEVICES as [DeviceStatus, DeviceStatus, DeviceStatus];
const ALL = [
  { ...first, edition: 11 },
  { ...second, edition: 12, edition_at: ago(30) },
  { ...third, edition: null },
  { ...third, id: "gone", edition: 9, revoked_at: ago(5) },
  { ...third, id: "server", kind: "server", edition: null },
];

describe("who holds which edition", () => {
  it("counts what is in use, the newest edition first, who has not said last", () => {
    expect(holdersOf(ALL).map(({ edition, devices }) => [edition, devices.map(({ id }) => id)])).toEqual([
      [12, [second.id]],
      [11, [first.id]],
      [null, [third.id]],
    ]);
    expect(holdersOf([])).toEqual([]);
  });

  it("calls behind whoever said that they hold another than the one in force, where one is known", () => {
    expect(ALL.map((device) => isBehind(device, 12))).toEqual([true, false, false, true, false]);
    expect(isBehind(first, null)).toBe(false);
  });

  it("says how many have it, and of each since when", async () => {
    showScreen(DevicesScreen, { devices: ALL });
    const held = () => within(screen.getByRole("region", { name: "哪一版在谁手里" }));
    await waitFor(() =>
      expect(held().getByText("现行第 12 版：3 台里有 1 台已经拿到。", { exact: false })).toBeTruthy(),
    );
    expect(held().getByText("第 12 版，20:50 起")).toBeTruthy();
    expect(held().getByText("还没报过：1 台")).toBeTruthy();
  });
});
