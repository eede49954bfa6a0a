// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { devices as known } from "../../../../../web/src/features/desk/devices/devices-state";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago } from "../../../support/desk/fake-record";
import { DEVICES, EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const SAYS = /第 . 页写的/u;
const [own, other, ...others] = DEVICES as [DeviceStatus, DeviceStatus, ...DeviceStatus[]];
const devices = [own, ...others, { ...other, revoked_at: ago(30), quarantined: 2 }];
const page = (number: number, actions: number, reason: string) => ({
  ...{ identity: `i${number}`, device: other.id, page: number, first: number, actions, reason },
  ...{ received_at: ago(5), size: 100 },
});
const action = (n: number, type: string, body: object) =>
  JSON.stringify({
    ...{ n, type, at: "2026-11-24T21:10:00.000+08:00", epoch: 0, actor: other.people[0]?.id, incident: null, body },
    salt: "",
  });
const people = { place: "B 座 12 楼", count: 2 };
const apart = [
  { page: page(1, 1, "page_taken"), texts: [null] },
  {
    page: page(2, 2, "revoked"),
    texts: [
      action(2, "incident.opened", { kind: "outage", areas: [], people_in_danger: people }),
      action(3, "note.written", { text: "水泵也停了" }),
    ],
  },
];

it("the desk says above the outage that a stopped phone handed something in, how much of it tells of danger, and leads there", async () => {
  showScreen(DeskScreen, { entries: EVENING, devices, apart });
  const strip = await screen.findByRole("link", { name: "停用的手机又交来 3 条，先看，再放行 · 其中 1 条说有人遇险" });
  expect(strip.getAttribute("href")).toBe("/desk/devices");
});

it("what waits is read before it is let in: what, when, by whom; those of stopped phones first, above the phones", async () => {
  showScreen(DevicesScreen, { devices, apart });
  const panel = within(await screen.findByRole("region", { name: "待放行的" }));
  const said = await panel.findAllByRole("list", { name: SAYS });
  expect(said.map((each) => each.getAttribute("aria-label"))).toEqual(["第 2 页写的", "第 1 页写的"]);
  const [first] = said;
  const name = other.people[0]?.name ?? "";
  for (const words of ["B 座 12 楼", "水泵也停了", name, "21:10"]) expect(first?.textContent).toContain(words);
  const table = screen.getByRole("table");
  expect(first?.compareDocumentPosition(table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(within(table).getAllByRole("row")[1]?.textContent).toContain("2 页待放行");
});

it("nobody is told of it where nothing waits, or who may not see it", async () => {
  known.value = null;
  const localRecord = showScreen(DeskScreen, { entries: EVENING, devices: DEVICES, apart });
  await waitFor(() => expect(localRecord.asked).toContain("devices"));
  expect(localRecord.asked).not.toContain("quarantine");
});
