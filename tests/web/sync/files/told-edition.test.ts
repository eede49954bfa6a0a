import { describe, expect, it } from "vitest";
import { PLAN } from "../../support/phone-plan";
import { World } from "../../support/simulated-phone";

async function withPlan() {
  const world = new World();
  await world.server.publish(PLAN);
  const { browser, localRecord } = await world.phone("a");
  await localRecord.syncNow();
  return { server: world.server, browser, localRecord };
}

describe("an edition that this phone took", () => {
  it("is told to the desk at once, and once, though nothing is recorded", async () => {
    const { server, localRecord } = await withPlan();
    expect(server.holds.at(-1)).toMatchObject({ edition: localRecord.planDigest() });
    await server.publish({ ...PLAN, number: 8 });
    await localRecord.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ edition: server.plan?.sha256 });
    const told = server.holds.length;
    await localRecord.syncNow();
    expect(server.holds.length).toBe(told);
  });

  it("is told again where nobody heard it", async () => {
    const { server, browser, localRecord } = await withPlan();
    await server.publish({ ...PLAN, number: 8 });
    browser.fate = (path) => (path.endsWith("/pages") ? "lost" : "through");
    await localRecord.syncNow();
    expect(localRecord.planDigest()).toBe(server.plan?.sha256);
    expect(server.holds.at(-1)).not.toMatchObject({ edition: server.plan?.sha256 });
    browser.fate = null;
    await localRecord.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ edition: server.plan?.sha256 });
  });
});
