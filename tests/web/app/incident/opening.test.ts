// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { openOutage } from "../../../../web/src/app/incident/opening";
import { connect } from "../../../../web/src/app/record/store";
import type { Environment } from "../../../../web/src/sync/environment";
import { PLAN } from "../../support/phone-plan";
import { World } from "../../support/simulated-phone";

const opening = { cause: "unknown" as const, areas: [], minutesAgo: 0 };

const WAYS: [string, Partial<Environment>][] = [
  ["still asks its person whether storage may stay", { persist: () => new Promise(() => undefined) }],
  ["will not tell of its storage", { estimate: () => Promise.reject(new TypeError("no")) }],
];

it.each(WAYS)("an outage is opened at once in a browser that %s", async (_, change) => {
  const { browser, localRecord } = await new World().phone("a");
  localRecord.close();
  const again = await browser.open(change);
  connect(again);
  await openOutage(opening);
  expect(again.entries().map(({ action }) => action?.type)).toEqual(["incident.opened"]);
});

it("names the edition that this phone holds", async () => {
  const world = new World();
  await world.server.publish(PLAN);
  const { localRecord } = await world.phone("a");
  await localRecord.syncNow();
  connect(localRecord);
  const opened = await openOutage(opening);
  expect(opened?.action?.body["edition"]).toBe(world.server.plan?.sha256);
});
