// @vitest-environment happy-dom

import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { round } from "../../../../web/src/app/customers/round";
import { settle } from "../../../../web/src/app/incident/danger-safe";
import { matterHere, situation } from "../../../../web/src/app/incident/situation";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { DangerScreen } from "../../../../web/src/features/danger/danger-screen";
import { type Bench, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";
import { contact, MACHINE, machineBench } from "./machine";

const AGAIN = /前再问一次/u;
let at: Bench;
let report: string;
/** Their machine runs out; nobody said when. */
beforeEach(async () => {
  at = await machineBench(30);
  const { ref } = await at.localRecord.record({
    ...{ type: "incident.opened", incident: matterHere.value?.view.ref ?? null },
    body: {
      ...{ kind: "outage", cause: "unknown", areas: ["tower-b"], since: null, edition: null },
      people_in_danger: { place: "1501", danger: "machine", customer: "c-deng", area: "tower-b" },
    },
  });
  report = ref;
});
afterEach(() => {
  vi.useRealTimers();
});
const checks = (n: number) => waitFor(() => expect(bodies(at, "customer.checked")).toHaveLength(n));

it("claims no time for a machine that runs out, nobody said when: that is asked, and the next call is soon", async () => {
  const card = contact();
  expect(card).toContain("先问清楚：设备还能用多久？");
  for (const words of ["能撑", "撑到", "能用到"]) expect(card).not.toContain(words);
  cleanup();
  show("/customers", "/customers", RoundScreen);
  expect(document.body.textContent).toContain("先问清楚：设备还能用多久？");
  contact();
  press("平安");
  await checks(1);
  const { happenedAt = 0 } = at.localRecord.entries().at(-1) ?? {};
  expect(Math.round(((round.value[0]?.matter.due ?? 0) - happenedAt) / 60_000_000)).toBe(10);
  // What the card says is what was written.
  const next = last(at)?.body["next"];
  expect(Date.parse(String(next))).toBe((round.value[0]?.matter.due ?? 0) / 1000);
});

it("offers a bottle and the hospital at any time, where somebody says that it is different now too", async () => {
  show(`/danger?of=${report}`, "/danger", DangerScreen);
  const now = within(screen.getByRole("region", { name: "现在怎么办" }));
  for (const name of ["换了氧气瓶", "接上了备用电", "已送医"]) expect(now.getByRole("button", { name })).toBeTruthy();
  contact();
  press("换了氧气瓶");
  await checks(1);
  expect(contact()).toContain("换了氧气瓶");
  press("要帮忙");
  await checks(2);
  expect(contact()).not.toContain("设备已经停了");
  expect(round.value[0]?.powered?.by).toBe("bottle");
  await waitFor(() => expect(round.value[0]?.help ?? null).not.toBeNull());
  press("已送医");
  await waitFor(() => expect(situation.value.danger).toEqual([]));
  contact();
  const words = screen.getByRole("region", { name: "人怎么样？" }).textContent ?? "";
  expect(words).toContain("已送医");
  expect(words).not.toMatch(AGAIN);
  for (const gone of ["等支援", "我去帮"]) expect(words).not.toContain(gone);
  expect(round.value).toEqual([]);
});

it("tells in what was recorded of them that they were in danger, and that they are safe", async () => {
  const course = () => {
    contact();
    return screen.getByRole("region", { name: "这次的经过" }).textContent ?? "";
  };
  expect(course()).toContain(MACHINE);
  for (const danger of situation.value.danger) await settle(danger);
  const words = course();
  for (const each of [MACHINE, "脱险"]) expect(words).toContain(each);
});
