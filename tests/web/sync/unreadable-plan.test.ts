import { describe, expect, it, vi } from "vitest";

import { openFiles } from "../../../web/src/storage/files";
import { WHOLE } from "../core/slips";
import { PLAN } from "../features/phone/plan";
import { World } from "./world";

const GARBAGE = { site: { id: "court" }, number: 8 };

async function withPlan() {
  const world = new World();
  await world.server.publish(PLAN);
  const { browser, lamp } = await world.phone("a");
  await lamp.syncNow();
  return { world, server: world.server, browser, lamp };
}

describe("an edition that this phone cannot read", () => {
  it("leaves the one that it holds, says so, and tells the desk at once and once", async () => {
    const { server, lamp } = await withPlan();
    const held = lamp.planDigest();
    await server.publish(GARBAGE);
    await lamp.syncNow();
    expect([lamp.plan(), lamp.planDigest()]).toEqual([PLAN, held]);
    expect((await lamp.readiness()).unreadable).toMatchObject({ sha256: server.plan?.sha256 });
    expect(server.holds.at(-1)).toMatchObject({ edition: held, unreadable: server.plan?.sha256 });
    const [told, fetched] = [server.holds.length, server.requests.filter((each) => each.includes("files/")).length];
    await lamp.syncNow();
    expect(server.holds.length).toBe(told);
    expect(server.requests.filter((each) => each.includes("files/")).length).toBe(fetched);
  });

  it("still says so after a restart without a network", async () => {
    const { server, browser, lamp } = await withPlan();
    await server.publish(GARBAGE);
    await lamp.syncNow();
    lamp.close();
    browser.fate = () => "lost";
    const again = await browser.open();
    expect(again.plan()).toEqual(PLAN);
    expect((await again.readiness()).unreadable).toMatchObject({ sha256: server.plan?.sha256 });
  });

  it("is told again where nobody heard it", async () => {
    const { server, browser, lamp } = await withPlan();
    await server.publish(GARBAGE);
    browser.fate = (path) => (path.endsWith("/pages") ? "lost" : "through");
    await lamp.syncNow();
    expect(server.holds.some((each) => each.unreadable)).toBe(false);
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ unreadable: server.plan?.sha256 });
  });

  it("is forgotten once another can be read, and the desk hears of that with what comes next", async () => {
    const { server, lamp } = await withPlan();
    await server.publish(GARBAGE);
    await lamp.syncNow();
    await server.publish(WHOLE);
    await lamp.syncNow();
    expect(lamp.plan()).toEqual(WHOLE);
    expect((await lamp.readiness()).unreadable).toBeNull();
    await lamp.record({ type: "note.written", body: { text: "on we go" } });
    await lamp.syncNow();
    expect(server.holds.at(-1)).toMatchObject({ edition: server.plan?.sha256, unreadable: null });
  });

  it("is let go of where a former version had taken it", async () => {
    const world = new World();
    await world.server.publish(GARBAGE);
    const { browser, lamp } = await world.phone("a");
    await lamp.syncNow();
    expect(lamp.plan()).toBeNull();
    const files = await openFiles(browser.databases);
    const { sha256 } = world.server.plan ?? { sha256: "" };
    const bytes = world.server.files.get(sha256) ?? null;
    await files.setPlan({ ...world.server.plan, sha256, number: 1, published_at: 0, size: 0, checkedAt: 0 }, bytes);
    files.close();
    lamp.close();
    const again = await browser.open();
    await again.syncNow();
    await vi.waitFor(() => expect(again.plan()).toBeNull());
    expect([again.planDigest(), (await again.readiness()).plan]).toEqual([null, null]);
    expect((await again.readiness()).unreadable).toMatchObject({ sha256 });
  });

  it("is not what an incident is run by", async () => {
    const { server, lamp } = await withPlan();
    const digest = await server.publish(GARBAGE);
    expect(await lamp.edition(digest)).toBeNull();
    expect(await lamp.edition(await server.publish(WHOLE))).toEqual(WHOLE);
    // From this phone's own store too.
    expect([await lamp.edition(digest), await lamp.edition(server.plan?.sha256 ?? "")]).toEqual([null, WHOLE]);
  });
});
