// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { OtherOutages } from "../../../../web/src/app/several/other-outages";
import { changeLocale } from "../../../../web/src/app/words/i18n";
import { atTheDesk, has, showScreen } from "../../support/desk/desk-screens";
import { ago, entry } from "../../support/desk/fake-record";

atTheDesk();

/** An outage that stands apart from others. */
function apart(device: string, area: string, minutes: number, more: object = {}) {
  const of = { device, actor: "pli", incident: `${device}.1`, happenedAt: ago(minutes) };
  const body = { kind: "outage", cause: "grid", areas: [area], since: null, edition: null, ...more };
  return [
    entry({ ...of, n: 1, type: "incident.opened", body }),
    entry({ ...of, n: 2, type: "incident.separated", refs: [`${device}.1`] }),
  ];
}
const DANGER = { people_in_danger: { place: "车库" } };
const THREE = [
  ...apart("li00000001", "tower-a", 30),
  ...apart("zhou000001", "tower-b", 20),
  ...apart("zhao000001", "garage", 10, DANGER),
];

async function strip(entries = THREE) {
  await changeLocale("zh-Hans");
  turnTo("li00000001.1");
  showScreen(OtherOutages, { entries }, "/");
  return screen.findByRole("navigation", { name: "同时有几次停电" });
}

it("says in two lines which outage it is, how many others are on and whether people are in danger there", async () => {
  const said = await strip();
  expect(said.textContent).toBe("A 座 · 20:50 起另有 2 起 1 起有人遇险切换");
});

it("names the other one where there is only one", async () => {
  expect((await strip(THREE.slice(0, 4))).textContent).toBe("A 座 · 20:50 起另有 B 座切换");
});

it("says that a duty was given to this person in another one", async () => {
  const given = entry({
    ...{ device: "zhou000001", n: 9, type: "duty.handed_over", actor: "pzhou", incident: "zhou000001.1" },
    happenedAt: ago(2),
    body: { duty: "service", from: "pzhou", to: "pwang" },
  });
  const said = await strip([...THREE.slice(0, 4), given]);
  expect(said.textContent).toBe("A 座 · 20:50 起另有 B 座 有职责交给你切换");
  fireEvent.click(within(said).getByRole("button", { name: "切换" }));
  expect(screen.getByRole("link", { name: has("B 座") }).textContent).toContain("有职责交给你");
});

it("leads to each of the others, which this device is about from then on", async () => {
  const said = await strip();
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(within(said).getByRole("button", { name: "切换" }));
  const others = within(screen.getByRole("dialog", { name: "切换到哪次停电？" })).getAllByRole("link");
  expect(others.map(({ textContent }) => textContent)).toEqual([
    "未定级B 座 · 21:00 起",
    "未定级车库 · 21:10 起有人遇险",
  ]);
  fireEvent.click(screen.getByRole("link", { name: has("B 座") }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(said.textContent).toContain("B 座 · 21:00 起");
});
