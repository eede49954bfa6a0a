import { describe, expect, it } from "vitest";
import type { StoredAction } from "../../../web/src/storage/logbook/logbook-rows";
import { secondCopyIn } from "../../../web/src/storage/second-copy";
import { memoryFiles } from "./small-files";

const action = (n: number, text: string | null = `{"n":${n}}`): StoredAction => ({
  ...{ device: "aaaaaaaaaa", n, text, epoch: 2, size: 7 },
  private: { iv: new Uint8Array(12), bytes: new ArrayBuffer(3) },
});
const copy = (n: number) => ({ device: "aaaaaaaaaa", n, epoch: 2, text: `{"n":${n}}` });

describe("the second copy", () => {
  it("holds what waits, by number, without private parts, and lets go of the rest", async () => {
    const files = memoryFiles();
    const second = secondCopyIn(files);
    for (const n of [10, 9]) await second.add(action(n));
    expect(await second.read()).toEqual([copy(9), copy(10)]);
    await second.follow([action(10), action(11)]);
    expect(await second.read()).toEqual([copy(10), copy(11)]);
    await second.follow([action(10, null)]);
    expect([...files.held]).toEqual([]);
  });

  it("writes nothing twice, and does one thing after the other", async () => {
    const files = memoryFiles();
    const written: string[] = [];
    const second = secondCopyIn({
      ...files,
      write: async (name, text) => {
        written.push(name);
        await files.write(name, text);
      },
    });
    await Promise.all([second.add(action(1)), second.follow([action(1), action(2)]), second.follow([])]);
    expect(written).toEqual(["aaaaaaaaaa.1", "aaaaaaaaaa.2"]);
    expect(await second.read()).toEqual([]);
  });

  it("passes over files that a kill left empty, and what is none of its own", async () => {
    const files = memoryFiles(
      new Map([
        ["aaaaaaaaaa.1", ""],
        ["aaaaaaaaaa.2", JSON.stringify(copy(3))],
        ["aaaaaaaaaa.4", "null"],
        ["aaaaaaaaaa.5", JSON.stringify(copy(5))],
      ]),
    );
    expect(await secondCopyIn(files).read()).toEqual([copy(5)]);
  });

  it("goes on after what a full disk refused", async () => {
    const files = memoryFiles();
    let full = true;
    const second = secondCopyIn({
      ...files,
      write: async (name, text) => {
        if (full) throw new DOMException("full", "QuotaExceededError");
        await files.write(name, text);
      },
    });
    await second.add(action(1));
    full = false;
    await second.follow([action(1)]);
    expect(await second.read()).toEqual([copy(1)]);
  });

  it("gives all the others where one cannot be read", async () => {
    const files = memoryFiles();
    const whole = secondCopyIn(files);
    for (const n of [1, 2]) await whole.add(action(n));
    const read = (name: string) =>
      name.endsWith(".1") ? Promise.reject(new DOMException("damaged", "NotReadableError")) : files.read(name);
    expect(await secondCopyIn({ ...files, read }).read()).toEqual([copy(2)]);
  });
});
