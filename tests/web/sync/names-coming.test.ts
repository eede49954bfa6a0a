import { expect, it } from "vitest";
import { PLAN } from "../support/phone-plan";
import { World } from "../support/simulated-phone";

/** A phone that was let in and has not synced yet; `late` is not answered until it is asked to. */
async function letIn(late: string) {
  const world = new World();
  await world.server.publish(PLAN);
  world.server.directory = [{ id: "pa", name: "A" }];
  const browser = world.browser("a");
  world.server.codes.set("code", "pa");
  const localRecord = await browser.open();
  const before = localRecord.status().namesComing;
  browser.fate = (path) => (path.includes(late) ? "busy" : "through");
  await localRecord.enrol("code", "a");
  await localRecord.syncNow();
  return { before, browser, localRecord };
}

it.each(["/plan", "/directory"])(
  "names are to come while %s has not been read, and are here once it was",
  async (late) => {
    const { before, browser, localRecord } = await letIn(late);
    expect([before, localRecord.status().namesComing]).toEqual([false, true]);
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(localRecord.status().namesComing).toBe(false);
  },
);

it("a site that has no plan has nothing to wait for", async () => {
  const world = new World();
  const { localRecord } = await world.phone("a");
  await localRecord.syncNow();
  expect([localRecord.plan(), localRecord.status().namesComing]).toEqual([null, false]);
});
