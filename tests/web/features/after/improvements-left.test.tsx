/** What an outage taught is dropped and given on by whoever has it or a supervisor, and by nobody else. */
// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { bench, open, show } from "../../support/phone-screens";

const WHAT = "改进：换应急灯电池";

async function left(role: string, to: object) {
  localStorage.clear();
  const at = await bench(role);
  at.browser.fate = () => "lost";
  const incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open } })).ref;
  await at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });
  await at.localRecord.record({
    ...{ type: "improvement.opened", incident, body: { what: "换应急灯电池", why: "只亮了一半", ...to } },
  });
  show(`/after/${incident}`, "/after/:ref", AfterScreen);
  await screen.findByText(WHAT, { exact: false });
  return [`不做了：${WHAT}`, `交给别人：${WHAT}`].map((name) => screen.queryByRole("button", { name }) !== null);
}

describe("what an outage taught", () => {
  it("is dropped or given on by nobody but whoever has it and supervisors", async () => {
    expect(await left("staff", { duty: "leader" })).toEqual([false, false]);
  });
  it("is dropped and given on by whoever has it", async () => {
    expect(await left("staff", { to: "plimin" })).toEqual([true, true]);
  });
  it("is dropped and given on by a supervisor", async () => {
    expect(await left("supervisor", { to: "pwang" })).toEqual([true, true]);
  });
  it("is taken by anybody while nobody has it, and dropped by no such one", async () => {
    expect(await left("staff", {})).toEqual([false, true]);
  });
});
