// @vitest-environment happy-dom
import { IDBDatabase, IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

/** The page as it starts: its modules know nothing of the one before. */
async function start() {
  vi.resetModules();
  return await import("../../../../web/src/app/device/local-storage");
}

/** What the database holds once all that was asked of it is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done));
}

/** The page is left in the middle of what it does: nothing of it comes to the database. */
function leaveAtOnce(act: () => void): void {
  const refused = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
    throw new DOMException("the page is gone", "InvalidStateError");
  });
  act();
  onTestFinished(() => refused.mockRestore());
}

/** The page's own store, which takes nothing as long as anything else is in it. */
const fullStorage = (real: Storage): Storage =>
  new Proxy(real, {
    get(target, name) {
      if (name === "setItem") {
        return (key: string, text: string) => {
          if (Object.keys(target).some((each) => each !== key)) throw new DOMException("full", "QuotaExceededError");
          target.setItem(key, text);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

describe("what a phone keeps for itself", () => {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    localStorage.clear();
  });

  it("comes back where the page's own store had not written it yet", async () => {
    (await start()).storeLocally("stormlamp:place", "/tally");
    await settled();
    localStorage.setItem("stormlamp:place", "/lists");
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:place")).toBe("/tally");
  });

  it("stays forgotten where the page's own store had not forgotten it yet", async () => {
    const { storeLocally } = await start();
    storeLocally("stormlamp:note", "灯亮着");
    storeLocally("stormlamp:note", null);
    await settled();
    localStorage.setItem("stormlamp:note", "灯亮着");
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:note")).toBeNull();
  });

  it("stays as it was said last where the page was left before the database heard of it", async () => {
    const { storeLocally } = await start();
    storeLocally("stormlamp:outage", "first.1");
    await settled();
    leaveAtOnce(() => storeLocally("stormlamp:outage", "second.1"));
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:outage")).toBe("second.1");
    await settled();
    localStorage.setItem("stormlamp:outage", "first.1");
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:outage")).toBe("second.1");
  });

  it("is the next person's alone where the page was left before the database forgot the last one's", async () => {
    const { storeLocally, clearLocally } = await start();
    storeLocally("stormlamp:note", "灯亮着");
    await settled();
    leaveAtOnce(() => clearLocally([]));
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:note")).toBeNull();
  });

  it("is forgotten on both sides where the page's own store is full", async () => {
    const { storeLocally, clearLocally } = await start();
    storeLocally("stormlamp:note", "灯亮着");
    vi.stubGlobal("localStorage", fullStorage(localStorage));
    onTestFinished(() => void vi.unstubAllGlobals());
    clearLocally([]);
    expect(localStorage.getItem("stormlamp:note")).toBeNull();
    await settled();
    await (await start()).restoreLocally();
    expect(localStorage.getItem("stormlamp:note")).toBeNull();
  });

  it("is kept by the page alone where there is no database, and nobody waits for one that never answers", async () => {
    vi.stubGlobal("indexedDB", { open: () => ({}) });
    vi.useFakeTimers();
    const { storeLocally, restoreLocally } = await start();
    storeLocally("stormlamp:place", "/tally");
    const recalled = restoreLocally();
    await vi.advanceTimersByTimeAsync(3000);
    await recalled;
    expect(localStorage.getItem("stormlamp:place")).toBe("/tally");
    vi.useRealTimers();
  });
});
