// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";

type Fate = "whole" | "broken" | "unheard";

/** As a browser does it: a registration whose worker could not be filled is dropped, and is not tried again. */
class Workers extends EventTarget {
  controller: object | null = null;
  tries = 0;
  /** What the page said to its worker. */
  readonly messages: unknown[] = [];
  readonly #active = { postMessage: (message: unknown) => this.messages.push(message) };
  readonly ready = new Promise((done) => this.addEventListener("filled", () => done({ active: this.#active })));
  readonly #fates: Fate[];

  constructor(fates: Fate[]) {
    super();
    this.#fates = fates;
  }

  async register() {
    const fate = this.#fates[this.tries++];
    if (fate === "unheard") throw new TypeError("no network");
    const installing = new EventTarget();
    const registration = Object.assign(new EventTarget(), {
      installing: installing as EventTarget | null,
      waiting: null as EventTarget | null,
      active: null as EventTarget | null,
    });
    setTimeout(() => {
      registration.installing = null;
      if (fate === "whole") {
        registration.active = installing;
        this.dispatchEvent(new Event("filled"));
      }
      installing.dispatchEvent(new Event("statechange"));
    }, 1000);
    return registration;
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function installed(...fates: Fate[]) {
  const workers = new Workers(fates);
  Object.defineProperty(navigator, "serviceWorker", { value: workers, configurable: true });
  const update = await import("../../../../web/src/app/shell/update");
  let returned = false;
  void update.install().then(() => {
    returned = true;
  });
  return { workers, update, returned: () => returned };
}

describe("the worker of a first visit", () => {
  it("has everything, and the phone says so only then", async () => {
    const { workers, update, returned } = await installed("whole");
    await vi.advanceTimersByTimeAsync(500);
    expect([update.offlineReady.value, returned()]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([update.offlineReady.value, returned(), workers.tries]).toEqual([true, true, 1]);
  });

  it("is asked to answer a page that it left out when it took over, and only such a page", async () => {
    const left = await installed("whole");
    await vi.advanceTimersByTimeAsync(1500);
    expect(left.workers.messages).toEqual([{ type: "CLAIM" }]);
    vi.resetModules();
    const taken = await installed("whole");
    taken.workers.controller = {};
    await vi.advanceTimersByTimeAsync(1500);
    expect([taken.returned(), taken.workers.messages]).toEqual([true, []]);
  });

  it("is begun again after the line broke, and holds up nothing else meanwhile", async () => {
    const { workers, update, returned } = await installed("broken", "unheard", "broken", "whole");
    await vi.advanceTimersByTimeAsync(2000);
    expect([update.offlineReady.value, returned(), workers.tries]).toEqual([false, true, 1]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([update.offlineReady.value, workers.tries]).toEqual([true, 4]);
  });

  it("is asked for seldom where the browser keeps none", async () => {
    const { workers } = await installed(...new Array<Fate>(30).fill("unheard"));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(workers.tries).toBeLessThan(12);
  });
});
