import { describe, expect, it } from "vitest";
import { rounds, seeds, tally } from "../../../faults/tally";
import { PLAN } from "../../support/phone-plan";
import { type Fate, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const PORTAL = "<!doctype html><title>Welcome</title>";
const said = (status: number, body: string, type: string, more: Record<string, string> = {}) =>
  new Response(body, { status, headers: { "content-type": type, ...more } });

/** What a bad line and those who sit on it do to a request. */
const LINES: readonly (() => Fate | Response)[] = [
  () => "lost",
  () => "reply lost",
  () => "twice",
  () => "through",
  () => said(200, PORTAL, "text/html"),
  () => said(200, PORTAL, "application/json"),
  () => said(200, '{"results":[]}', "application/json"),
  () => said(200, '{"status":"accepted"}', "application/json"),
  () => new Response(null, { status: 204 }),
  () => said(404, PORTAL, "text/html"),
  () => said(413, PORTAL, "text/html"),
  () => said(413, '{"code":"too_big"}', "application/problem+json"),
  () => said(429, '{"code":"too_many_tries"}', "application/problem+json", { "retry-after": "7" }),
  () => said(429, PORTAL, "text/html"),
  () => said(502, PORTAL, "text/html"),
  () => said(503, '{"code":"store_unavailable"}', "application/problem+json", { "retry-after": "5" }),
];

describe("on a bad line", () => {
  it.each(seeds(8, 400))("nothing moves but by the server's own word, and all arrives once (seed %i)", async (seed) => {
    const world = new World(seed);
    const { browser, localRecord } = await world.phone("bad-line");
    const chance = <T>(of: readonly T[]) => of[Math.floor(world.random() * of.length)] as T;
    for (let round = 0; round < 6; round++) {
      browser.fate = null;
      for (let index = 0; index < 3; index++) await localRecord.record(note(`${seed}.${round}.${index}`));
      browser.fate = () => chance(LINES)();
      await localRecord.syncNow();
      world.time.pass(1000);
      const arrived = new Set(world.server.journal.map((row) => row.ref));
      const believed = localRecord.entries().filter((entry) => entry.state === "received");
      expect(believed.filter((entry) => !arrived.has(entry.ref))).toEqual([]);
      expect(localRecord.entries()).toHaveLength(3 * (round + 1));
    }
    browser.fate = null;
    world.time.pass(600_000);
    await localRecord.syncNow();
    expect(localRecord.status(), `seed ${seed}`).toMatchObject({ waiting: 0, attention: 0, server: "heard" });
    expect(new Set(world.server.journal.map((row) => row.ref)).size).toBe(18);
    expect(world.server.journal).toHaveLength(18);
    tally(17, { rounds: 1, actions: 18 });
  });

  it("of a kilobyte a second a batch that takes too long is halved, and all arrives", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("slow-line");
    browser.fate = () => "lost";
    const notes = rounds(20, 60);
    for (let index = 0; index < notes; index++) await localRecord.record(note("x".repeat(15_000)));
    const sizes: number[] = [];
    browser.fate = (path, request) => (path.endsWith("/pages") ? slowly(world, request, sizes) : "through");
    const all = new Promise<void>((resolve) => {
      localRecord.subscribe(() => localRecord.status().waiting === 0 && resolve());
    });
    void localRecord.syncNow();
    await whileTimePasses(world, all);
    await whileTimePasses(world, localRecord.syncNow());
    expect(world.server.journal).toHaveLength(notes);
    expect(localRecord.status()).toMatchObject({ waiting: 0, server: "heard" });
    expect(sizes[0]).toBeGreaterThan(180_000);
    expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual((sizes[0] ?? 0) / 2 + 1000);
  });

  it.each([
    [5000, 1],
    [1000, 1],
    [0, 3],
  ])(
    "of %i bytes a second the plan comes as long as it flows, and is asked for again where nothing does",
    async (rate, least) => {
      const world = new World();
      await world.server.publish({ ...PLAN, pad: "x".repeat(150_000) });
      const browser = world.browser("slow-plan");
      let tries = 0;
      browser.fate = (path, request) => {
        if (!path.includes("/files/")) return "through";
        tries++;
        const { signal } = request;
        return world.server.answer(request, browser.name).then((answer) => dripping(world, answer, rate, signal));
      };
      world.server.codes.set("code", "pa");
      const localRecord = await browser.open();
      await localRecord.enrol("code", "a", "a");
      for (let seconds = 0; seconds < 170; seconds++) {
        world.time.pass(1000);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(tries).toBeGreaterThanOrEqual(least);
      expect([localRecord.plan() !== null, tries === 1]).toEqual([rate > 0, rate > 0]);
    },
  );
});

/** Passes a request on when a line of a byte a millisecond has let it through, unless the phone gives up before. */
async function slowly(world: World, request: Request, sizes: number[]): Promise<Response> {
  const size = (await request.clone().text()).length;
  sizes.push(size);
  await new Promise<void>((resolve, reject) => {
    world.time.after(size, resolve);
    request.signal.addEventListener("abort", () => reject(new DOMException("gave up", "AbortError")));
  });
  return world.server.answer(request, "slow-line");
}

/** The same answer, so many bytes a second. */
async function dripping(world: World, answer: Response, rate: number, signal: AbortSignal): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (out) => {
      const drip = () => {
        if (signal.aborted) return out.error(new DOMException("gave up", "AbortError"));
        out.enqueue(bytes.slice(at, at + rate));
        at += rate;
        if (at < bytes.length) world.time.after(1000, drip);
        else out.close();
      };
      if (rate > 0) world.time.after(1000, drip);
      else signal.addEventListener("abort", () => out.error(new DOMException("gave up", "AbortError")));
    },
  });
  return new Response(body, answer);
}

/** Lets time pass until something is done; in between all that is ready goes on, and signing has a real moment for itself. */
async function whileTimePasses(world: World, done: Promise<void>): Promise<void> {
  let over = false;
  void done.finally(() => {
    over = true;
  });
  while (!over) {
    world.time.pass(250);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await done;
}
