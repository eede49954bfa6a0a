import { describe, expect, it, vi } from "vitest";

import { openFiles } from "../../../../web/src/storage/files";
import { WHOLE } from "../../core/slips";
import { PLAN } from "../../support/phone-plan";
import { World } from "../../support/simulated-phone";

const GARBAGE = { site: { id: "court" }, number: 8 };

async function withPlan() {
  const world = new World();
  await world.server.publish(PLAN);
  const { browser, localRecord } = await world.phone("a");
  await localRecord.syncNow();
  return { world, server: world.server, browser, localRecord };
}

describe("an edition that this phone cannot read", () => {
  it("leaves the one that it holds, says so, and tells the desk at once and once", async () => {
    const { server, localRecord } = await withPlan();
    const held = localRecord.planDigest();
    await server.publish(GARBAGE);
    await localRecord.syncNow();
    expect([localRecord.plan(), localRecord.planDigest()]).toEqual([PLAN, held]);
    expect((await localRecord.readiness()).unreadable).toMatchObject({ sha256: server.plan?.sha256 });
    expect(server.holds.at(-1)).toMatchObject({ edition: held, unreadable: server.plan?.sha256 });
    const [told, fetched] = [server.holds.length, server.requests.filter((each) => each.includes("files/")).length];
    await localRecord.syncNow();
    expect(server.holds.length).toBe(told);
    expect(server.requests.filter((each) => each.includes("files/")).length).toBe(fetched);
  });

  it("still says so after a restart without a network", async () => {
    const { server, browser, localRecord } = await withPlan();
    await server.publish(GARBAGE);
    await localRecord.syncNow();
    localRecord.close();
    browser.fate = () => "lost";
    const again = await browser.open();
    expect(again.plan()).toEqual(PLAN);
    expect((await again.readiness()).unreadable).toMatchObject({ sha256: server.plan?.sha256 });
  });

  it("is told again where nobody heard it", async () => {
    const { server, browser, localRecord } = await withPlan();
    await server.publish(GARBAGE);
    browser.fate = (path) => (path.endsWith("/pages") ? "lost" : "through");
    await localRecord.syncNow();
    expect(server.holds.some((each) => each.unreadable)).toBe(false);
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ unreadable: server.plan?.sha256 });
  });

  it("is forgotten once another can be read, and the desk hears of that with what comes next", async () => {
    const { server, localRecord } = await withPlan();
    await server.publish(GARBAGE);
    await localRecord.syncNow();
    await server.publish(WHOLE);
    await localRecord.syncNow();
    expect(localRecord.plan()).toEqual(WHOLE);
    expect((await localRecord.readiness()).unreadable).toBeNull();
    await localRecord.record({ type: "note.written", body: { text: "on we go" } });
    await localRecord.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ edition: server.plan?.sha256, unreadable: null });
  });

  it("is let go of where a former version had taken it", async () => {
    const world = new World();
    await world.server.publish(GARBAGE);
    const { browser, localRecord } = await world.phone("a");
    await localRecord.syncNow();
    expect(localRecord.plan()).toBeNull();
    const files = await openFiles(browser.databases);
    const { sha256 } = world.server.plan ?? { sha256: "" };
    const bytes = world.server.files.get(sha256) ?? null;
    await files.setPlan({ ...world.server.plan, sha256, number: 1, published_at: 0, size: 0, checkedAt: 0 }, bytes);
    files.close();
    localRecord.close();
    const again = await browser.open();
    await again.syncNow();
    await vi.waitFor(() => expect(again.plan()).toBeNull());
    expect([again.planDigest(), (await again.readiness()).plan]).toEqual([null, null]);
    expect((await again.readiness()).unreadable).toMatchObject({ sha256 });
  });

  it("is not what an incident is run by", async () => {
    const { server, localRecord } = await withPlan();
    const digest = await server.publish(GARBAGE);
    expect(await localRecord.edition(digest)).toBeNull();
    expect(await localRecord.edition(await server.publish(WHOLE))).toEqual(WHOLE);
    // From this phone's own store too.
    expect([await localRecord.edition(digest), await localRecord.edition(server.plan?.sha256 ?? "")]).toEqual([
      null,
      WHOLE,
    ]);
  });
});
