import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32, base64url, fromBase64url, utf8, utf8Length } from "../../../../web/src/core/record/bytes";
import { merge, withEntries } from "../../../../web/src/core/record/journal";
import { isObject, own, readObject } from "../../../../web/src/core/record/json";
import { cut, PAGE_ACTIONS, PAGE_BYTES } from "../../../../web/src/core/record/pages";
import { newerReceipt, type Receipt, readReceipt, receiptHeader } from "../../../../web/src/core/record/receipts";
import { entryOf } from "../boards";

const anyText = fc.string({ unit: "grapheme" });

describe("bytes", () => {
  it("of a text are its UTF-8", () => {
    const texts = fc.array(
      fc.constantFrom(
        "a",
        "\u007f",
        "\u0080",
        "\u07ff",
        "\u0800",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "\u{10000}",
        "\u{10ffff}",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          texts.map((each) => each.join("")),
        ),
        (text) => {
          expect([...utf8(text)]).toEqual([...Buffer.from(text, "utf8")]);
          expect(utf8Length(text)).toBe(Buffer.byteLength(text));
        },
      ),
    );
  });

  it("are written in one way and read in no other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9 }), (bytes) => {
        const text = base64url(new Uint8Array(bytes));
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect([...(fromBase64url(text) ?? [])]).toEqual([...bytes]);
      }),
    );
    for (const text of ["A", "AAAAA", "_x", "__9", "_w==", "+w", "A A"]) expect(fromBase64url(text)).toBeNull();
    expect(base32(new Uint8Array([0, 0x44, 0x32, 0x14, 0xc7]))).toBe("abcdefgh");
    expect(base32(new Uint8Array([0xff]))).toBe("74");
  });
});

describe("a page is cut", () => {
  const sizes = (count: number, size: number) => Array.from({ length: count }, () => size);

  it("after a hundred actions, or before it would pass 64 KiB", () => {
    expect([PAGE_ACTIONS, PAGE_BYTES]).toEqual([100, 65_536]);
    expect(cut(sizes(100, 1))).toBe(100);
    expect(cut(sizes(101, 1))).toBe(100);
    expect(cut(sizes(300, 1))).toBe(100);
    expect(cut(sizes(5, PAGE_BYTES / 4))).toBe(4);
    expect(cut([1, PAGE_BYTES, 1])).toBe(1);
    expect(cut([])).toBe(0);
  });

  it("behind its first action at the earliest, however large", () => {
    expect(cut([PAGE_BYTES + 1])).toBe(1);
    expect(cut([PAGE_BYTES + 1, 1])).toBe(1);
  });
});

describe("a receipt", () => {
  const receipt = (generation: string, seq: number): Receipt => ({ generation, seq, hash: "h", mac: "m" });

  it("is kept unless one of the same generation goes further", () => {
    const [five, six, other] = [receipt("g", 5), receipt("g", 6), receipt("new", 1)];
    expect(newerReceipt(null, five)).toBe(five);
    expect(newerReceipt(five, null)).toBe(five);
    expect(newerReceipt(five, six)).toBe(six);
    expect(newerReceipt(six, five)).toBe(six);
    expect(newerReceipt(six, receipt("g", 6))).not.toBe(six);
    expect(newerReceipt(six, other)).toBe(other);
  });

  it("goes into a header and comes out of an answer as it is", () => {
    const text = Buffer.from(receiptHeader(receipt("g", 5)), "base64url").toString();
    expect(readReceipt(JSON.parse(text))).toEqual(receipt("g", 5));
  });

  it.each([null, "x", [], { ...receipt("g", 5), seq: 1.5 }, { ...receipt("g", 5), mac: 5 }, { seq: 5 }])(
    "%j is none",
    (value) => {
      expect(readReceipt(value)).toBeNull();
      expect(readReceipt({ ...receipt("g", 5), generation: null })).toBeNull();
      expect(readReceipt({ ...receipt("g", 5), hash: null })).toBeNull();
    },
  );
});

describe("a journal in display order", () => {
  const entry = (n: number, at: number, device = "aaaaaaaaaa") =>
    entryOf({ ref: `${device}.${n}`, happened_at: at, action: { type: "note.written" } });
  const refs = (entries: readonly { ref: string }[]) => entries.map(({ ref }) => ref);
  const many = [entry(1, 10), entry(2, 20), entry(3, 30)];

  it("takes a few more in at their places", () => {
    const cases = fc.tuple(fc.uniqueArray(fc.nat(40)), fc.uniqueArray(fc.integer({ min: 50, max: 90 })));
    fc.assert(
      fc.property(cases, ([held, come]) => {
        const of = (numbers: number[]) =>
          numbers.map((n) => entry(n + 1, (n * 7919) % 11)).sort((a, b) => a.happenedAt - b.happenedAt || a.n - b.n);
        const whole = [...held, ...come].map((n) => entry(n + 1, (n * 7919) % 11));
        const sorted = whole.sort((a, b) => a.happenedAt - b.happenedAt || a.n - b.n);
        expect(refs(merge(of(held), of(come)))).toEqual(refs(sorted));
      }),
    );
    expect(merge(many, [])).toBe(many);
  });

  it("exchanges what it knows by the last that came of it, and keeps the others the same objects", () => {
    const known = new Map(many.map(({ ref }) => [ref, true]));
    const [first, , third] = many;
    const moved = withEntries(many, [entry(2, 99), entry(2, 5), entry(4, 7)], known);
    expect(refs(moved)).toEqual(["aaaaaaaaaa.2", "aaaaaaaaaa.4", "aaaaaaaaaa.1", "aaaaaaaaaa.3"]);
    expect([moved[2], moved[3]]).toEqual([first, third]);
    expect(moved[2]).toBe(first);
    expect(refs(withEntries(many, [entry(9, 15)], known))).toEqual([
      "aaaaaaaaaa.1",
      "aaaaaaaaaa.9",
      "aaaaaaaaaa.2",
      "aaaaaaaaaa.3",
    ]);
    expect(withEntries(many, [], known)).toBe(many);
  });
});

describe("JSON", () => {
  it.each([
    ['{"a":1,"b":[{"c":"\\u00e9"}]}', true],
    ['{ "a" : 1.0, "b": 1e3 }', true],
    ['{"a":9007199254740991}', true],
    ['{"a":-9007199254740991}', true],
    ['{"a":9007199254740992}', false],
    ['{"a":-9007199254740992}', false],
    ['{"a":1e400}', false],
    ['{"a":1.5e300}', false],
    ['{"a":1.5e-7}', true],
    ['{"a":1,"a":1}', false],
    ['{"a":1, "\\u0061":1}', false],
    ['{"a":{"b":1}, "c":{"b":1}}', true],
    ['{"a":"b", "b":"a"}', true],
    ['{"a":"\\"b\\":", "b\\":":1}', true],
    ['{"a":"\\ud800"}', false],
    ['{"\\ud800":1}', false],
    ['{"a":"\\ud83d\\ude00"}', true],
    ['{"a":"\ud800"}', false],
    [`{"a":${"[".repeat(31)}${"]".repeat(31)}}`, true],
    [`{"a":${"[".repeat(32)}${"]".repeat(32)}}`, false],
    [`{"a":${'{"b":'.repeat(32)}1${"}".repeat(32)}}`, false],
    [`{"a": [${Array.from({ length: 40 }, () => "[]").join(",")}]}`, true],
    ["[]", false],
    ["null", false],
    ["1", false],
    ['"a"', false],
    ["{", false],
    ["", false],
  ])("%s", (text, readable) => {
    expect(readObject(text)).toEqual(readable ? JSON.parse(text) : null);
  });

  it("has objects, which are no lists, and fields that are their own", () => {
    expect([isObject({}), isObject([]), isObject(null), isObject("x")]).toEqual([true, false, false, false]);
    expect(own({ a: 1 }, "a")).toBe(1);
    expect(own({}, "constructor")).toBeUndefined();
  });
});
