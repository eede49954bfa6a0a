import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deviceIdOf } from "../../../../web/src/sync/session/enrolment";
import { saying } from "../../support/changed-answers";
import { World } from "../../support/simulated-phone";

const vectors = JSON.parse(
  readFileSync(new URL("../../../../fixtures/vectors/record/seals.json", import.meta.url), "utf8"),
) as { devices: { device: string; key: JsonWebKey }[] };

const problem = (status: number, code: string) =>
  Response.json({ status, code }, { status, headers: { "content-type": "application/problem+json" } });

/** A browser that is nobody's, a code for it, and how often it asked to be enrolled. */
async function stranger() {
  const world = new World();
  world.server.codes.set("code", "pa");
  const browser = world.browser("a");
  return { world, server: world.server, browser, localRecord: await browser.open() };
}

it.each(vectors.devices)(
  "a device is called by the first ten letters of its key's thumbprint: $device",
  async (each) => {
    const key = await crypto.subtle.importKey("jwk", each.key, { name: "ECDSA", namedCurve: "P-256" }, true, [
      "verify",
    ]);
    const { crv, kty, x, y } = each.key;
    expect(await deviceIdOf(crypto.subtle, key)).toEqual({ id: each.device, jwk: { crv, kty, x, y } });
  },
);

describe("an answer to a code that says yes", () => {
  it.each([
    ["another device", { device: "bbbbbbbbbb" }],
    ["no device", { device: undefined }],
    ["no site", { site: undefined }],
    ["a site that is no word", { site: 5 }],
    ["no person", { person: undefined }],
    ["a person that is no word", { person: { id: "pa" } }],
  ])("and names %s makes nobody of this browser, and the code can be tried again", async (_, other) => {
    const { browser, localRecord, world } = await stranger();
    browser.fate = saying(world, browser, (path) => (path === "devices" ? other : {}));
    await expect(localRecord.enrol("code", "a")).rejects.toMatchObject({ name: "ServerUnheard" });
    expect([localRecord.me(), browser.mark]).toEqual([null, null]);
    await expect(localRecord.record({ type: "note.written" })).rejects.toMatchObject({ name: "NotEnrolled" });
    browser.fate = null;
    expect(await localRecord.enrol("code", "a")).toMatchObject({ person: "pa", site: "court", device: browser.mark });
    // It is the key that the server has taken already.
    expect([...world.server.phones.keys()]).toEqual([browser.mark]);
  });
});

describe("a code", () => {
  it("that the server does not know is refused by its name, and nothing is kept of it", async () => {
    const { browser, localRecord, server } = await stranger();
    await expect(localRecord.enrol("coed", "a")).rejects.toMatchObject({ name: "ApiProblem", code: "bad_code" });
    expect([localRecord.me(), browser.mark, server.phones.size]).toEqual([null, null, 0]);
    expect(server.requests.filter((each) => each === "POST devices")).toHaveLength(1);
  });

  it.each([
    ["portal", "ServerUnheard"],
    ["lost", "ServerUnheard"],
    ["busy", "ApiProblem"],
  ] as const)("that meets %s can be tried again", async (fate, name) => {
    const { browser, localRecord } = await stranger();
    browser.fate = () => fate;
    await expect(localRecord.enrol("code", "a")).rejects.toMatchObject({ name });
    expect(localRecord.me()).toBeNull();
    browser.fate = null;
    expect(await localRecord.enrol("code", "a")).toMatchObject({ person: "pa" });
  });

  it("whose answer was lost makes one device of this browser, not two", async () => {
    const { browser, localRecord, server } = await stranger();
    browser.fate = (path) => (path.endsWith("/devices") ? "reply lost" : "through");
    await expect(localRecord.enrol("code", "a")).rejects.toMatchObject({ name: "ServerUnheard" });
    browser.fate = null;
    const { device } = await localRecord.enrol("code", "a");
    expect([...server.phones.keys()]).toEqual([device]);
  });

  /** Tries a code whose first offer meets that refusal; which keys were offered. */
  async function refused(status: number, code: string) {
    const { browser, localRecord, server } = await stranger();
    const keys: string[] = [];
    browser.fate = async (path, request) => {
      if (!path.endsWith("/devices")) return server.answer(request, browser.name);
      const { key } = (await request.clone().json()) as { key: JsonWebKey };
      keys.push(`${key.x}`);
      return keys.length === 1 ? problem(status, code) : server.answer(request, browser.name);
    };
    return { keys, browser, enrolling: localRecord.enrol("code", "a") };
  }

  it.each([
    [403, "device_revoked"],
    [409, "id_taken"],
  ])("that is answered %i %s is offered with another key", async (status, code) => {
    const { keys, browser, enrolling } = await refused(status, code);
    expect(await enrolling).toMatchObject({ person: "pa", device: browser.mark });
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    [403, "bad_proof"],
    [503, "id_taken_just_now"],
  ])("that is answered %i %s is offered once, and says so", async (status, code) => {
    const { keys, enrolling } = await refused(status, code);
    await expect(enrolling).rejects.toMatchObject({ status, code });
    expect(keys).toHaveLength(1);
  });

  it("is taken for the person whom it names, by the name that they gave, or that of the phone", async () => {
    for (const [name, called] of [
      ["王芳", "王芳"],
      [undefined, "前台手机"],
    ]) {
      const { browser, localRecord, server } = await stranger();
      // Only what the code brought is known: nothing else is answered.
      browser.fate = (path) => (path.endsWith("/devices") ? "through" : "lost");
      const me = await localRecord.enrol("code", "前台手机", name);
      expect(me).toEqual({
        ...{ person: "pa", name: called, role: "supervisor", duties: [], device: browser.mark, site: "court" },
      });
      expect(localRecord.me()).toEqual(me);
      expect(server.people.get("pa")?.name).toBe(called);
    }
  });

  it("that brings a role which this version does not know lets its person do what all may", async () => {
    const { browser, localRecord, server } = await stranger();
    server.people.set("pa", { name: "a", role: "constructor" });
    browser.fate = (path) => (path.endsWith("/devices") ? "through" : "lost");
    expect(await localRecord.enrol("code", "a")).toMatchObject({ role: "staff" });
  });

  it("measures this phone's clock by what its answer says of the time", async () => {
    const { browser, localRecord } = await stranger();
    browser.wall += 3_600_000;
    browser.fate = (path) => (path.endsWith("/devices") ? "through" : "lost");
    await localRecord.enrol("code", "a");
    expect(Math.round((localRecord.status().clockOffsetMs ?? 0) / 60_000)).toBe(-60);
  });

  it("tells the server's time by the clock that nobody sets, also where the other is right to the ms", async () => {
    const { browser, localRecord } = await stranger();
    browser.wall += 1;
    await localRecord.enrol("code", "a");
    const { clockOffsetMs, serverClock } = localRecord.status();
    expect(clockOffsetMs).toBe(0);
    expect(serverClock?.aheadMs).toBeGreaterThan(Date.UTC(2026));
  });

  it("tells the server's time by the clock that nobody sets, whatever is done to the other", async () => {
    const { browser, localRecord, world } = await stranger();
    expect(localRecord.status().serverClock).toBeNull();
    browser.wall += 3_600_000;
    await localRecord.enrol("code", "a");
    const server = () => Math.round(((localRecord.status().serverClock?.aheadMs ?? 0) + world.time.ms) / 60_000);
    const then = server();
    browser.wall += 3_600_000;
    expect(server()).toBe(then);
    browser.fate = () => "lost";
    await localRecord.record({ type: "note.written", body: { text: "钟改过" } });
    expect(localRecord.status().serverClock).toBeNull();
  });
});
