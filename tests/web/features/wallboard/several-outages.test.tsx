// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { WallboardScreen } from "../../../../web/src/features/wallboard/wallboard-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { atTheDesk, showScreen } from "../../support/desk/desk-screens";
import { ago, entry, SUPERVISOR } from "../../support/desk/fake-record";

atTheDesk();

const GRAVER = /^B 座 · 二级 · .*00:30:00$/u;
const GRAVEST = /^B 座 · 未定级 · 有危险 1 处 · .*00:10:00$/u;

/** An outage that stands apart from others. */
function apart(device: string, minutes: number, body: object) {
  const of = { device, actor: "pli", incident: `${device}.1`, happenedAt: ago(minutes) };
  const told = { kind: "outage", cause: "grid", areas: ["tower-a"], since: null, edition: null, ...body };
  return [
    entry({ ...of, n: 1, type: "incident.opened", body: told }),
    entry({ ...of, n: 2, type: "incident.separated", refs: [`${device}.1`] }),
  ];
}

const danger = { people_in_danger: { place: "王奶奶在电梯里", danger: "lift" } };
const THREE = [
  ...apart("li00000001", 60, { level: 3 }),
  ...apart("zhou000001", 30, { level: 2, areas: ["tower-b"] }),
  ...apart("zhao000001", 10, { areas: ["tower-b"], ...danger }),
];

function wall(more: object = {}) {
  turnTo("li00000001.1");
  showScreen(WallboardScreen, { plan: EDITION, entries: THREE, ...more }, "/desk/wallboard");
}
const text = () => document.body.textContent ?? "";
const beside = () => within(screen.getByRole("navigation", { name: "同时还有" })).getAllByRole("button");

it("gives each of the other outages a line, the gravest first, with since when; one tap turns to it", async () => {
  wall();
  expect(beside().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(GRAVEST),
    expect.stringMatching(GRAVER),
  ]);
  expect(text()).not.toContain("王奶奶");
  fireEvent.click(beside()[1] as HTMLElement);
  await waitFor(() => expect(text()).toContain("20:50 起"));
});

it("is about the gravest by itself where it hangs and nobody turns it", async () => {
  wall({ me: { ...SUPERVISOR, role: "wallboard" } });
  await waitFor(() => expect(text()).toContain("21:10 起"));
  expect(beside().map(({ textContent }) => textContent?.slice(-8))).toEqual(["00:30:00", "01:00:00"]);
});
