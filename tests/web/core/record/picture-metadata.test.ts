import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test as it } from "vitest";

import { withoutMetadata } from "../../../../web/src/core/record/picture-metadata";

interface Case {
  readonly name: string;
  readonly bytes: string;
  readonly picture: { readonly type: string } | null;
  /** Without what it tells. */
  readonly plain?: string;
}

const cases = JSON.parse(
  readFileSync(new URL("../../../../fixtures/vectors/pictures.json", import.meta.url), "utf8"),
) as Case[];
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
const textOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
const drawn = cases.filter(({ plain, picture }) => plain !== undefined && picture?.type !== "image/webp");

/** What a reader of outlines cannot go through to its end. */
const UNREADABLE =
  /broken off|with a segment (?:of|longer)|with a marker|stray|begins twice|word$|nothing|first bytes|SVG/u;
const BROKEN = cases.filter(({ name, picture }) => picture === null && UNREADABLE.test(name));

describe("what a picture tells", () => {
  it.each(drawn)("is taken out, and nothing else: $name", ({ bytes, plain }) => {
    expect(textOf(withoutMetadata(bytesOf(bytes)))).toBe(plain);
    // Once more changes nothing.
    expect(textOf(withoutMetadata(bytesOf(plain ?? "")))).toBe(plain);
  });

  it.each(BROKEN)("is not looked for in what is no whole picture: $name", ({ bytes }) => {
    expect(withoutMetadata(bytesOf(bytes))).toBeNull();
  });

  it("is looked for in any bytes without failing", () => {
    const begun = fc.constantFrom([0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], []);
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const bytes = new Uint8Array([...start, ...rest]);
        const plain = withoutMetadata(bytes);
        expect(plain === null || plain.length <= bytes.length).toBe(true);
      }),
    );
  });

  it("changed anywhere, leaves what the server would not refuse for it, or nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), fc.nat(), fc.uint8Array({ maxLength: 5 }), ({ bytes }, at, more) => {
        const whole = bytesOf(bytes);
        const place = at % whole.length;
        const plain = withoutMetadata(new Uint8Array([...whole.slice(0, place), ...more, ...whole.slice(place)]));
        // What is plain stays as it is.
        expect(plain && textOf(withoutMetadata(plain))).toBe(textOf(plain));
      }),
    );
  });
});
