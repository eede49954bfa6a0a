import { describe, expect, it, vi } from "vitest";
import type { Bell } from "../../../web/src/sync/environment";
import { environment, globals, page, withPageGlobals } from "../support/page-globals";

withPageGlobals();
const tell = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));

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
