import { describe, expect, it, vi } from "vitest";
import { beforeUpgrade } from "../../../web/src/sync/browser";
import type { Locks, TabChannel } from "../../../web/src/sync/environment";
import { environment, page, withPageGlobals } from "../support/page-globals";

withPageGlobals();

describe("a browser", () => {
  it("tells its clocks, its zone and what it is", () => {
    const env = environment();
    expect(Math.abs(env.now() - Date.now())).toBeLessThan(10_000);
    expect(env.monotonic()).toBeLessThanOrEqual(performance.now());
    const at = Date.UTC(2026, 10, 25);
    expect(env.zone(at) + new Date(at).getTimezoneOffset()).toBe(0);
    expect([env.origin, env.build, env.visible()]).toEqual(["https://lamp.example", "b1", true]);
    page.visibilityState = "hidden";
    expect(env.visible()).toBe(false);
    expect(new Set(env.random(32)).size).toBeGreaterThan(1);
  });

  it("without databases, and without other ports, still has an environment", async () => {
    for (const name of ["BroadcastChannel", "EventSource", "CompressionStream"]) {
      // Stubbed first, so that it is put back afterwards.
      vi.stubGlobal(name, undefined);
      Reflect.deleteProperty(globalThis, name);
    }
    vi.stubGlobal("navigator", {});
    const env = environment();
    expect([env.channel, env.bell, env.compress, env.locks]).toEqual([null, null, null, null]);
    expect(env.databases.constructor.name).toBe("Object");
    expect(await beforeUpgrade(env)).toBeNull();
    expect(await Promise.all([env.persist(), env.estimate(), env.shellReady()])).toEqual([null, null, false]);
  });

  it("runs what comes after a while, unless it is called off", async () => {
    const env = environment();
    const ran: string[] = [];
    const off = env.after(1, () => ran.push("called off"));
    off();
    await new Promise<void>((resolve) => env.after(5, resolve));
    expect(ran).toEqual([]);
  });

  it("packs so that others can unpack", async () => {
    const packed = (await environment().compress?.("灯".repeat(1000))) as ArrayBuffer;
    expect(packed.byteLength).toBeLessThan(200);
    const clear = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(clear).text()).toBe("灯".repeat(1000));
  });
});

describe("the device that a browser last was", () => {
  it("outlives its databases", () => {
    const kept = new Map<string, string>();
    const [getItem, setItem] = [
      (key: string) => kept.get(key) ?? null,
      (key: string, value: string) => kept.set(key, value),
    ];
    vi.stubGlobal("localStorage", { getItem, setItem });
    const { mark } = environment();
    expect(mark.read()).toBeNull();
    mark.write("d1");
    expect([mark.read(), environment().mark.read(), [...kept]]).toEqual(["d1", "d1", [["stormlamp:device", "d1"]]]);
  });

  it("is not known where the browser keeps nothing, and nothing fails by that", () => {
    const fails = () => {
      throw new DOMException("no", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: fails, setItem: fails });
    const { mark } = environment();
    expect(mark.read()).toBeNull();
    expect(() => mark.write("d1")).not.toThrow();
  });
});

it("tabs hear each other, not themselves, and nothing once they have stopped to listen", async () => {
  const [one, other] = [environment().channel, environment().channel] as [TabChannel, TabChannel];
  const heard: unknown[] = [];
  const own: unknown[] = [];
  const first = new Promise<void>((resolve) => {
    one.listen((message) => {
      heard.push(message);
      resolve();
    });
  });
  const stop = other.listen((message) => own.push(message));
  other.post({ rung: 1 });
  await first;
  expect([heard, own]).toEqual([[{ rung: 1 }], []]);
  stop();
  expect(() => other.post({})).toThrow();
  one.listen(() => undefined)();
});

it("a lock is had by one tab, given back, and taken away from one that holds it", async () => {
  const locks = environment().locks as Locks;
  const forever = new Promise<void>(() => undefined);
  const held: string[] = [];
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const first = locks.hold({
    steal: false,
    onHeld: () => held.push("first"),
    release: released,
  });
  let second: ReturnType<Locks["hold"]> = first;
  const has = new Promise<void>((resolve) => {
    second = locks.hold({ steal: false, onHeld: () => resolve(void held.push("second")), release: forever });
  });
  await Promise.resolve();
  release();
  expect(await first).toBe("released");
  await has;
  expect(held).toEqual(["first", "second"]);
  const third = locks.hold({ steal: true, onHeld: () => held.push("third"), release: Promise.resolve() });
  expect([await second, await third, held]).toEqual(["stolen", "released", ["first", "second", "third"]]);
});
