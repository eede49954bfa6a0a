import { describe, expect, it, vi } from "vitest";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

/** Node tells the signal of a request of its end only as long as somebody holds the request. */
const held = new Set<Request>();

/** A line into which a request goes, and nothing comes out, until the phone gives it up. */
const silent = (request: Request) =>
  new Promise<Response>((_, reject) => {
    held.add(request);
    request.signal.addEventListener("abort", () => reject(new DOMException("gave up", "AbortError")));
  });

/** Lets time pass second by second, and what was begun by then go on, until something holds; the seconds that took. */
async function until(world: World, holds: () => boolean, most = 300): Promise<number> {
  for (let second = 0; second < most; second++) {
    if (holds()) return second;
    world.time.pass(1000);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  return most;
}

/** What needs no time of a phone's clock, such as signing. */
const soon = (holds: () => boolean) => vi.waitUntil(holds, 20_000);

async function inTheDark() {
  const world = new World();
  const { browser, localRecord } = await world.phone("dark");
  browser.fate = () => "lost";
  await localRecord.record(note("1"));
  await localRecord.syncNow();
  const asked = world.server.requests.length;
  return {
    world,
    browser,
    isHeard: () => world.server.requests.length > asked,
    isIn: () => localRecord.status().waiting === 0,
  };
}

describe("a line that swallows what is asked", () => {
  it("does not keep a phone from asking anew: the server is heard some seconds after it is back", async () => {
    for (const back of [1, 4, 9, 14, 19, 33, 61]) {
      const { world, browser, isHeard, isIn } = await inTheDark();
      // What was sent into the dark is never answered, also when the server is back.
      browser.fate = (_, request) => silent(request);
      await until(world, () => false, back);
      browser.fate = null;
      expect(await until(world, isHeard)).toBeLessThanOrEqual(10);
      await soon(isIn);
    }
  });

  it("leaves no more than four of those questions open, and none once one is answered", async () => {
    const { world, browser, isHeard, isIn } = await inTheDark();
    let [open, most] = [0, 0];
    browser.fate = (_, request) => {
      most = Math.max(most, ++open);
      request.signal.addEventListener("abort", () => open--);
      return silent(request);
    };
    await until(world, () => false, 120);
    expect(most).toBe(4);
    browser.fate = null;
    await until(world, isHeard);
    await soon(isIn);
    expect(open).toBe(0);
  });

  it("is told from a slow one, on which an answer takes fifteen seconds to begin", async () => {
    const { world, browser, isHeard, isIn } = await inTheDark();
    browser.fate = async (path, request) => {
      // A connection is slow to begin; once it stands it is kept.
      if (path.endsWith("/now"))
        await Promise.race([silent(request), new Promise<null>((go) => world.time.after(15_000, () => go(null)))]);
      return world.server.answer(request, "dark");
    };
    expect(await until(world, isHeard)).toBeLessThanOrEqual(20);
    await soon(isIn);
  });

  it("holds what is handed in no longer than it takes to go at half a kilobyte a second, and ten seconds", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("mid");
    let sent = false;
    browser.fate = (path, request) => {
      sent ||= path.endsWith("/pages");
      return silent(request);
    };
    await localRecord.record(note("1"));
    world.time.pass(100);
    await soon(() => sent);
    expect(await until(world, () => localRecord.status().server === "unheard")).toBeLessThanOrEqual(13);
  });

  it("holds up a phone with many pages as long as one with a single page", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("many");
    browser.fate = (path) => (path.endsWith("/pages") ? "busy" : "through");
    for (let page = 0; page < 8; page++) {
      await localRecord.record(note(`${page}`));
      await localRecord.syncNow();
    }
    let sent = 0;
    browser.fate = (path, request) => {
      if (!path.endsWith("/pages")) return "through";
      sent++;
      return silent(request);
    };
    let over = false;
    void localRecord.syncNow().then(() => {
      over = true;
    });
    await soon(() => sent === 1);
    await until(world, () => over);
    expect(sent).toBe(1);
    browser.fate = null;
    const asked = world.server.requests.length;
    expect(await until(world, () => world.server.requests.length > asked)).toBeLessThanOrEqual(10);
    await soon(() => localRecord.status().waiting === 0);
  });
});
