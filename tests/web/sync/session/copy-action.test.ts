import { describe, expect, it } from "vitest";
import { copyAction } from "../../../../web/src/sync/session/copy-action";

describe("an action that is recorded again", () => {
  const old = {
    ...{ n: 4, type: "note.written", at: "2026-11-25T08:00:00.000+08:00", epoch: 1, incident: "aaaaaaaaaa.1" },
    ...{ refs: ["aaaaaaaaaa.2", "cccccccccc.9"], body: { text: "x" }, salt: "old", unknown: [1] },
  };
  const moved = new Map([
    ["aaaaaaaaaa.1", "bbbbbbbbbb.1"],
    ["aaaaaaaaaa.2", "bbbbbbbbbb.2"],
    ["aaaaaaaaaa.4", "bbbbbbbbbb.3"],
  ]);
  const slot = { device: "bbbbbbbbbb", n: 3, newestAt: 77 } as never;

  it("says the same of what moved with it, and which one it was", () => {
    const { text, at } = copyAction(JSON.stringify(old), { slot, epoch: 5, salt: "new" }, moved);
    expect(JSON.parse(text)).toEqual({
      ...{ ...old, n: 3, incident: "bbbbbbbbbb.1", refs: ["bbbbbbbbbb.2", "cccccccccc.9"] },
      ...{ epoch: 5, salt: "new", copied_from: "aaaaaaaaaa.4" },
    });
    expect(at).toBe(Date.parse(old.at));
  });

  it("that named nothing names nothing now, and has the newest time where it had none", () => {
    const { incident: _, refs: __, at: ___, ...bare } = old;
    const { text, at } = copyAction(JSON.stringify(bare), { slot, epoch: 5, salt: "new" }, new Map());
    expect(JSON.parse(text)).toEqual({ ...bare, n: 3, epoch: 5, salt: "new", copied_from: null });
    expect(at).toBe(77);
  });
});
