import { afterEach, describe, expect, it, vi } from "vitest";
import { shrink } from "../../../../web/src/sync/files/shrink";

/** A page that can draw: what was drawn of which size, and as what it was written. */
function drawing(width: number, height: number, written: Blob | null = new Blob(["small"], { type: "image/jpeg" })) {
  const said: unknown[] = [];
  let closed = 0;
  const image = { width, height, close: () => closed++ };
  const canvas = {
    width: 0,
    height: 0,
    getContext: (kind: string) =>
      kind === "2d" ? { drawImage: (...drawn: unknown[]) => said.push(drawn.slice(1)) } : null,
    toBlob: (done: (blob: Blob | null) => void, ...as: unknown[]) => {
      said.push(as);
      done(written);
    },
  };
  vi.stubGlobal("createImageBitmap", async () => image);
  vi.stubGlobal("document", { createElement: (name: string) => (name === "canvas" ? canvas : null) });
  return { said, canvas, closed: () => closed };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a photo", () => {
  it.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [1600, 100, 1600, 100],
    [1601, 100, 1600, 100],
    [640, 480, 640, 480],
    [10_000, 1, 1600, 1],
    [1, 10_000, 1, 1600],
  ])("of %i × %i is drawn anew at %i × %i", async (width, height, toWidth, toHeight) => {
    const { said, canvas, closed } = drawing(width, height);
    expect(await (await shrink(new Blob(["large"]))).text()).toBe("small");
    expect([canvas.width, canvas.height]).toEqual([toWidth, toHeight]);
    expect(said).toEqual([
      [0, 0, toWidth, toHeight],
      ["image/jpeg", 0.8],
    ]);
    expect(closed()).toBe(1);
  });

  it("that nothing can be made of is said to be none", async () => {
    drawing(4, 3, null);
    await expect(shrink(new Blob(["large"]))).rejects.toThrow("not a picture");
  });
});
