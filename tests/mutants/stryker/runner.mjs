import { TestRunner } from "vitest";

// As they are before a test puts others in their place.
const { clearInterval, setInterval } = globalThis;
const TICK_MS = 10;
const TICKS = 1000;

/**
 * Gives up a test that waits for what never comes: by how often the program's own timer has come round meanwhile, not by
 * the clock, for on a busy machine a test that takes long is no proof of anything.
 */
export default class extends TestRunner {
  async runTask(test) {
    let timer;
    const waited = new Promise((_, reject) => {
      let left = TICKS;
      timer = setInterval(() => {
        left -= 1;
        if (left === 0) reject(new Error("waits for ever"));
      }, TICK_MS);
    });
    try {
      await Promise.race([waited, TestRunner.getTestFn(test)()]);
    } finally {
      clearInterval(timer);
    }
  }
}
