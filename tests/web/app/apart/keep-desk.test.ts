import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A worker that can keep the desk from its given try on. */
function workerThat(keepsAt: number) {
  const asked: unknown[] = [];
  const postMessage = (message: unknown, [port]: MessagePort[] = []) => {
    asked.push(message);
    port?.postMessage(asked.length >= keepsAt);
  };
  return { asked, postMessage };
}

async function keptBy(registration: object) {
  vi.stubGlobal("navigator", { serviceWorker: { ready: Promise.resolve(registration) } });
  vi.resetModules();
  const { keepDesk } = await import("../../../../web/src/app/apart/keep-desk");
  return keepDesk;
}

describe("keeping the desk", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is asked of the worker until it has every file, seldomer each time, and once for each page", async () => {
    const active = workerThat(3);
    const keepDesk = await keptBy({ active, waiting: null, installing: null });
    const done = keepDesk();
    await keepDesk();
    for (const [tries, wait] of [
      [1, 15_000],
      [2, 30_000],
    ] as const) {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      expect(active.asked).toHaveLength(tries);
      vi.advanceTimersByTime(wait - 1);
      expect(active.asked).toHaveLength(tries);
      vi.advanceTimersByTime(1);
    }
    await done;
    expect(active.asked).toEqual(Array(3).fill({ type: "KEEP_DESK" }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is asked of a build that waits or comes as well, which began without it", async () => {
    const [active, waiting, installing] = [workerThat(1), workerThat(9), workerThat(9)];
    await (await keptBy({ active, waiting, installing }))();
    for (const worker of [active, waiting, installing]) expect(worker.asked).toEqual([{ type: "KEEP_DESK" }]);
  });

  it("is nothing where the browser has no workers", async () => {
    vi.stubGlobal("navigator", {});
    vi.resetModules();
    const { keepDesk } = await import("../../../../web/src/app/apart/keep-desk");
    await expect(keepDesk()).resolves.toBeUndefined();
  });
});
