import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beforeUpgrade, browserEnvironment } from "../../../web/src/sync/browser";
import type { Bell, Channel, Locks } from "../../../web/src/sync/environment";

/** The globals of a page, as far as Node has none. */
const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
const globals = new EventTarget();

beforeEach(() => {
  page.visibilityState = "visible";
  vi.stubGlobal("document", page);
  vi.stubGlobal("location", { origin: "https://lamp.example" });
  vi.stubGlobal("addEventListener", globals.addEventListener.bind(globals));
  vi.stubGlobal("removeEventListener", globals.removeEventListener.bind(globals));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const environment = () => browserEnvironment("b1");
const tell = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));

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
  const [one, other] = [environment().channel, environment().channel] as [Channel, Channel];
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

describe("the bell", () => {
  const sources: Source[] = [];
  class Source extends EventTarget {
    static readonly CLOSED = 2;
    readyState = 1;
    readonly url: string;
    constructor(url: string) {
      super();
      this.url = url;
      sources.push(this);
    }
    close() {
      this.readyState = Source.CLOSED;
    }
  }

  it("rings with a whole number in its own words, and with nothing else", () => {
    vi.stubGlobal("EventSource", Source);
    const rings: number[] = [];
    const close = (environment().bell as Bell)(
      "https://lamp.example/api/v1/bell",
      (seq) => rings.push(seq),
      () => undefined,
    );
    const source = sources.at(-1) as Source;
    expect(source.url).toBe("https://lamp.example/api/v1/bell");
    const said = [
      '{"seq":7}',
      '{"seq": 12}',
      '{"seq":-1}',
      '{"seq":1}x',
      'x{"seq":1}',
      '{"seq":9007199254740993}',
      "",
      "8",
    ];
    for (const data of said) source.dispatchEvent(new MessageEvent("message", { data }));
    expect(rings).toEqual([7, 12]);
    close();
    expect(source.readyState).toBe(Source.CLOSED);
  });

  it("has ended when the browser gives it up, not when it tries again by itself", () => {
    vi.stubGlobal("EventSource", Source);
    let ended = 0;
    (environment().bell as Bell)(
      "x",
      () => undefined,
      () => ended++,
    );
    const source = sources.at(-1) as Source;
    source.readyState = 0;
    tell(source, "error");
    expect(ended).toBe(0);
    source.readyState = Source.CLOSED;
    tell(source, "error");
    expect(ended).toBe(1);
  });
});

it("a hint is the network that is back, and a page that is seen again, until nobody listens", () => {
  let hints = 0;
  const stop = environment().onHint(() => hints++);
  tell(globals, "online");
  tell(globals, "pageshow");
  tell(page, "visibilitychange");
  expect(hints).toBe(3);
  page.visibilityState = "hidden";
  tell(globals, "pageshow");
  tell(page, "visibilitychange");
  expect(hints).toBe(3);
  tell(globals, "online");
  expect(hints).toBe(4);
  page.visibilityState = "visible";
  stop();
  for (const [target, type] of [
    [globals, "online"],
    [globals, "pageshow"],
    [page, "visibilitychange"],
  ] as const) {
    tell(target, type);
  }
  expect(hints).toBe(4);
});

describe("storage", () => {
  const storage = (persisted: boolean, granted: boolean | null) => ({
    persisted: async () => persisted,
    persist: () => (granted === null ? new Promise(() => undefined) : Promise.resolve(granted)),
    estimate: async () => ({ usage: 5 }),
  });

  it.each([
    [true, false, true],
    [false, true, true],
    [false, false, false],
    [false, null, false],
  ])("that stays: %s, asked for: %s, is said to stay: %s", async (persisted, granted, says) => {
    vi.stubGlobal("navigator", { storage: storage(persisted, granted) });
    expect(await environment().persist()).toBe(says);
  });

  it("tells what is used, and nought for what it does not tell", async () => {
    vi.stubGlobal("navigator", { storage: storage(true, true) });
    expect(await environment().estimate()).toEqual({ usage: 5, quota: 0 });
  });

  it("is ready once a worker is active", async () => {
    const ready = async (registration: unknown) => {
      vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => registration } });
      return environment().shellReady();
    };
    expect([await ready(undefined), await ready({ active: null }), await ready({ active: {} })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
