/** Phones that were silent when an outage ended are named at its end, and after it until they are heard: nowhere is all said to be here. */
// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { devices, heardDevices } from "../../../../../web/src/features/desk/devices/devices-state";
import { WrittenReportScreen } from "../../../../../web/src/features/desk/report/report-screen";
import { ReviewScreen } from "../../../../../web/src/features/desk/review/review-screen";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { DEVICES } from "../../../support/desk/outage-evening";

atTheDesk();

const ALL_HERE = "各部手机交来的记录都齐了。";
const MAY_HOLD = "停电结束后还没联系上，可能还有没交来的记录";
const OWING = "这些手机的记录可能还没交齐：赵刚。";
const REF = "li00000001.1";
const told = { actor: "pli", incident: REF };
const opened = entry({ ...told, device: "li00000001", n: 1, type: "incident.opened", happenedAt: ago(90) });
const note = { type: "note.written", body: { text: "在" }, happenedAt: ago(80), incident: REF };
const went = [
  opened,
  entry({ ...note, device: "zhao000001", n: 1, actor: "pzhao" }),
  entry({ ...note, device: "zhou000001", n: 1, actor: "pzhou" }),
];
const ended = [...went, entry({ ...told, device: "li00000001", n: 2, type: "incident.closed", happenedAt: ago(20) })];
/** One phone silent since long before the end, one heard as it ended; nothing is known to be missing. */
const heard = (minutes: number) =>
  DEVICES.map((each) => ({
    ...each,
    ...{ recorded_n: 1, held_n: 1, gaps: [] },
    last_heard_at: ago(each.id === "zhao000001" ? minutes : 19),
  }));
const at = async (entries: typeof ended, minutes: number, address = "/desk") => {
  cleanup();
  devices.value = null;
  const screens = () => (
    <Router>
      <Route path="/desk" component={DeskScreen} />
      <Route path="/desk/review/:ref" component={ReviewScreen} />
      <Route default component={WrittenReportScreen} />
    </Router>
  );
  showScreen(screens, { entries, devices: heard(minutes) }, address);
  await waitFor(() => expect(devices.value).not.toBeNull());
};

it("names at the end who was silent, and the same afterwards, on the ended outage and in quiet times", async () => {
  const running = went.map((each) => ({ ...each }));
  await at(running, 40);
  fireEvent.click(screen.getByRole("button", { name: "结束停电" }));
  expect(await screen.findByText("赵刚的手机没消息")).toBeTruthy();
  for (const address of ["/desk", `/desk?incident=${REF}`]) {
    await at(ended, 40, address);
    expect((await screen.findAllByText(MAY_HOLD)).length).toBe(1);
    expect(screen.getByText(has("40 分钟"))).toBeTruthy();
    expect(screen.queryByText(ALL_HERE)).toBeNull();
  }
});

it("says so in the review and the report", async () => {
  await at(ended, 40, `/desk/review/${REF}`);
  expect(await screen.findByText(OWING)).toBeTruthy();
  await at(ended, 40, `/desk/report?incident=${REF}`);
  expect((await screen.findAllByText(has(OWING), {}, { timeout: 5000 })).length).toBeGreaterThan(0);
});

it("names nobody once they are heard, nor a screen on a wall ever", async () => {
  await at(ended, 2);
  expect(await screen.findByText(ALL_HERE)).toBeTruthy();
  const wall = { ...heard(40).find(({ id }) => id === "zhao000001"), id: "wall000001", kind: "wallboard" };
  devices.value = [...heard(2), wall as DeviceStatus];
  await waitFor(() => expect(heardDevices.value.length).toBe(DEVICES.length));
  expect(screen.getByText(ALL_HERE)).toBeTruthy();
  await at(ended, 2, `/desk/review/${REF}`);
  expect(screen.queryByText(has("可能还没交齐"))).toBeNull();
});

describe("a phone that took no part as far as anybody knows", () => {
  const other = (minutes: number) => [
    ...heard(2).map((each) => (each.id === "zhou000001" ? { ...each, last_heard_at: ago(minutes) } : each)),
  ];
  const all = [opened, entry({ ...told, device: "li00000001", n: 2, type: "incident.closed", happenedAt: ago(20) })];
  const anew = entry({
    ...{
      actor: "pli",
      device: "li00000001",
      n: 3,
      type: "incident.opened",
      happenedAt: ago(10),
      incident: "li00000001.3",
    },
    body: { kind: "outage", cause: "grid", areas: ["tower-a"], since: null, edition: null },
  });
  const draw = async (entries: typeof ended, minutes: number, address = "/desk") => {
    await at(entries, 2, address);
    devices.value = other(minutes);
  };

  it("is named where it was last heard while the outage was on, and in the review", async () => {
    await draw(all, 24);
    expect(await screen.findByText(MAY_HOLD)).toBeTruthy();
    expect(screen.queryByText(ALL_HERE)).toBeNull();
    await draw(all, 24, `/desk/review/${REF}`);
    expect(await screen.findByText("这些手机的记录可能还没交齐：周婷。")).toBeTruthy();
  });

  it("is counted where it was last heard before that", async () => {
    await draw(all, 600);
    expect(await screen.findByText("停电结束后还没联系上的 1 部，可能还有没交来的记录。")).toBeTruthy();
    expect(screen.queryByText(ALL_HERE)).toBeNull();
  });

  it("is named while another outage is on: nowhere is all said to be here", async () => {
    await draw([...all, anew], 24);
    expect(await screen.findByText(MAY_HOLD)).toBeTruthy();
    expect(screen.queryByText(has("都齐了"))).toBeNull();
  });
});
