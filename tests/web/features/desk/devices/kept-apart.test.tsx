// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { DevicesScreen } from "../../../../../web/src/features/desk/devices/devices-screen";
import { devices as known, refreshDevices } from "../../../../../web/src/features/desk/devices/devices-state";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { DEVICES, EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const SAYS = /第 . 页写的/u;
const [own, other, ...others] = DEVICES as [DeviceStatus, DeviceStatus, ...DeviceStatus[]];
const devices = [own, ...others, { ...other, revoked_at: ago(30), quarantined: 2 }];
const page = (number: number, actions: number, reason: string) => ({
  ...{ identity: `i${number}`, device: other.id, page: number, first: number, actions, reason },
  ...{ received_at: ago(5), size: 100 },
});
const action = (n: number, type: string, body: object, drill?: boolean) =>
  JSON.stringify({
    ...{ n, type, at: "2026-11-24T21:10:00.000+08:00", epoch: 0, actor: other.people[0]?.id, incident: null, drill },
    ...{ body, salt: "" },
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

describe("what waits is asked for with each list of phones", () => {
  const opened = (n: number, drill?: boolean) =>
    action(n, "incident.opened", { kind: "outage", areas: [], people_in_danger: people }, drill);
  const alone = (n: number, text: string | null) => ({ page: page(n, 1, "revoked"), texts: [text] });
  const strip = (words: string) => screen.findByRole("link", { name: has(words) });

  it("of one that could not be read the desk says so, and reads it the next time", async () => {
    let fails = true;
    const refuses = (what: string) => (fails && what === "quarantined i31" ? "busy" : undefined);
    showScreen(DeskScreen, { entries: EVENING, devices, refuses, apart: [alone(31, opened(31))] });
    expect((await strip("1 条还没读到内容")).textContent).not.toContain("遇险");
    fails = false;
    await act(refreshDevices);
    expect((await strip("其中 1 条说有人遇险")).textContent).not.toContain("还没读到");
  });

  it("where the server gave no list of them it is asked again", async () => {
    let fails = true;
    const refuses = (what: string) => (fails && what === "quarantine" ? "busy" : undefined);
    const localRecord = showScreen(DeskScreen, { entries: EVENING, devices, refuses, apart: [alone(32, opened(32))] });
    await waitFor(() => expect(localRecord.asked).toContain("quarantine"));
    fails = false;
    await act(refreshDevices);
    await strip("其中 1 条说有人遇险");
  });

  it("every page is read, however many there are, and drills are nobody's danger", async () => {
    const many = Array.from({ length: 50 }, (_, at) => alone(100 + at, opened(100 + at, at % 2 === 0)));
    showScreen(DeskScreen, { entries: EVENING, devices, apart: many });
    await strip("交来 50 条，先看，再放行 · 其中 25 条说有人遇险");
    expect(screen.queryByText(has("还没读到内容"))).toBeNull();
  });

  it("what was redacted since is not shown any more", async () => {
    const secret = action(33, "note.written", { text: "罗秀英家的密码" });
    const localRecord = showScreen(DevicesScreen, { devices, entries: EVENING, apart: [alone(33, secret)] });
    await screen.findByText(has("罗秀英家的密码"));
    const body = { refs: [`${other.id}.33`], part: "text", reason: "写错了" };
    const told = entry({ device: "server0001", n: 900, type: "entries.redacted", body, happenedAt: ago(1) });
    localRecord.change({ entries: [...EVENING, told], apart: [alone(33, null)] });
    await act(refreshDevices);
    await waitFor(() => expect(screen.queryByText(has("罗秀英家的密码"))).toBeNull());
  });
});
