/** What goes at one press of an ended outage: of a supervisor all, of anybody else what is theirs or nobody's. */
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, it } from "vitest";
import { isOfHarm } from "../../../../web/src/app/matters/afterwards";
import type { Matter } from "../../../../web/src/core/readings/matters/matter";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

let at: Bench;

/** A call is nobody's, one promise is this person's, one is somebody else's, and a step failed. */
async function left(role: string): Promise<void> {
  localStorage.clear();
  at = await bench(
    role,
    undefined,
    ["plimin", "pwang"].map((id) => ({ id, name: id, role: "staff", duties: [] })),
  );
  at.browser.fate = () => "lost";
  const { ref: incident } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  const tell = (type: string, body: object) => at.localRecord.record({ type, incident, body } as never);
  const call = (contact: string) => tell("contact.tried", { contact, channel: "phone", outcome: "no_answer" });
  await call("utility");
  await tell("step.could_not", { list: "first", item: "ring", reason: "打不通", follow_on: null });
  const promise = (by: string) => tell("promise.made", { by, what: "arrival", until: "2026-11-29T08:00:00.000+08:00" });
  const promises = [await promise("电力公司"), await promise("维保")];
  await tell("incident.closed", { still_open: [] });
  const [theirs, mine] = promises.map(({ ref }) => `promise:${ref}`);
  await tell("matter.given", { matter: theirs, to: "pwang" });
  await tell("matter.given", { matter: mine, to: "plimin" });
  show(`/after/${incident}`, "/after/:ref", AfterScreen);
  await screen.findByText("停电之后");
}

/** What was dropped, once that was pressed and a reason given. */
async function dropped(button: string, n: number): Promise<readonly unknown[]> {
  press(button);
  fireEvent.click(await screen.findByRole("button", { name: "这次用不上", hidden: true }));
  await waitFor(() => expect(bodies(at, "matter.left")).toHaveLength(n));
  return bodies(at, "matter.left").map(({ matter }) => String(matter).split(":")[0]);
}

it("is not what is somebody else's, nor what failed, and says how many", async () => {
  await left("staff");
  expect(await dropped("我的和没人管的 2 件都不做了", 2)).toEqual(["call", "promise"]);
});

it("is all of it where a supervisor says so", async () => {
  await left("supervisor");
  expect((await dropped("复盘和改进以外的 4 件都不做了", 4)).toSorted()).toEqual([
    "call",
    "could_not",
    "promise",
    "promise",
  ]);
});

it("is no special customer, whatever they depend on, nor a fault, but each by itself", () => {
  const plain = { danger: false, urgency: 2 } as Matter;
  expect(isOfHarm({ ...plain, kind: "check" })).toBe(true);
  expect(isOfHarm({ ...plain, kind: "call" })).toBe(false);
});
