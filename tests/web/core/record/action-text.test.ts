import { describe, expect, it } from "vitest";
import {
  ActionTooLong,
  ActionUnreadable,
  type NewAction,
  readAction,
  readPrivate,
  refOf,
  splitRef,
  statedAt,
  writeAction,
  writePrivate,
} from "../../../../web/src/core/record/actions";
import { knownAction } from "../../../../web/src/core/record/known-action";

const AT = "2026-11-25T00:00:00.000Z";
const DIGEST = "A".repeat(43);
const PLAIN: NewAction = {
  ...{ n: 1, type: "note.written", at: AT, epoch: 1, actor: null, incident: null, drill: false },
  ...{ refs: [], files: [], body: {}, private: null, copiedFrom: null, salt: "s" },
};

describe("an action's text", () => {
  it("holds what was said in one order, and what was not said not at all", () => {
    expect(writeAction(PLAIN)).toBe(
      `{"n":1,"type":"note.written","at":"${AT}","epoch":1,"actor":null,"incident":null,"body":{},"salt":"s"}`,
    );
    const file = { sha256: DIGEST, size: 4, type: "image/jpeg" };
    const full = { drill: true, refs: ["a"], files: [file], private: DIGEST, copiedFrom: "b.2", body: { text: "x" } };
    const { salt: _, ...said } = { ...PLAIN, ...full };
    expect(readAction(writeAction({ ...PLAIN, ...full }), 1)).toEqual(said);
  });

  it("is refused to the person over 16 KiB, and where the record cannot hold a value", () => {
    const room = 16_384 - writeAction({ ...PLAIN, body: { text: "" } }).length;
    expect(writeAction({ ...PLAIN, body: { text: "x".repeat(room) } })).toHaveLength(16_384);
    expect(() => writeAction({ ...PLAIN, body: { text: "x".repeat(room + 1) } })).toThrow(ActionTooLong);
    expect(() => writeAction({ ...PLAIN, body: { text: "灯".repeat(room / 3 + 1) } })).toThrow("16");
    for (const value of [2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => writeAction({ ...PLAIN, body: { value } })).toThrow(ActionUnreadable);
    }
    expect(() => writeAction({ ...PLAIN, body: { value: Number.NaN } })).toThrow("NaN");
    expect(() => writeAction({ ...PLAIN, body: { value: 2 ** 53 } })).toThrow("note.written");
    expect(new ActionTooLong("").name).toBe("ActionTooLong");
    expect(new ActionUnreadable("").name).toBe("ActionUnreadable");
  });

  it("mends half an emoji, as a field of limited length cuts it", () => {
    expect(readAction(writeAction({ ...PLAIN, body: { text: "a\ud83d" } }), 1)?.body).toEqual({ text: "a\ufffd" });
  });

  it("that came from elsewhere is read up to 32 KiB", () => {
    const long = (count: number, letter = "x") => JSON.stringify({ ...PLAIN, body: { text: letter.repeat(count) } });
    const room = 32_768 - long(0).length;
    expect(readAction(long(room), 1)).not.toBeNull();
    expect(readAction(long(room + 1), 1)).toBeNull();
    expect(readAction(long(Math.floor(room / 3), "灯"), 1)).not.toBeNull();
    expect(readAction(long(Math.floor(room / 3) + 1, "灯"), 1)).toBeNull();
    expect(readAction(null, 1)).toBeNull();
  });

  it("has files by hash and size, and hides none for another that is wrong", () => {
    const good = { sha256: DIGEST, size: 0 };
    const wrong = [
      { ...good, size: -1 },
      { ...good, size: 1.5 },
      { ...good, sha256: "A".repeat(42) },
      { ...good, sha256: `${"A".repeat(42)}=` },
      "x",
    ];
    const text = JSON.stringify({ n: 1, at: AT, files: [...wrong, good, { ...good, type: "image/png" }] });
    expect(readAction(text, 1)?.files).toEqual([
      { ...good, type: "" },
      { ...good, type: "image/png" },
    ]);
  });

  it("whose fields are of a wrong type is read as if they were not there", () => {
    const names = ["type", "epoch", "actor", "incident", "drill", "refs", "files", "body", "private", "copied_from"];
    const text = JSON.stringify({ n: 1, at: AT, ...Object.fromEntries(names.map((name) => [name, 1.5])) });
    expect(readAction(text, 1)).toEqual({
      ...{ n: 1, type: "", at: AT, epoch: 0, actor: null, incident: null, drill: false },
      ...{ refs: [], files: [], body: {}, private: null, copiedFrom: null },
    });
    expect(readAction(JSON.stringify({ n: 1, at: AT, refs: ["a", 5] }), 1)?.refs).toEqual(["a"]);
  });
});

describe("a private part", () => {
  it("has a salt of its own, which is nobody's to read", () => {
    expect(writePrivate({ name: "王芳" }, "s")).toBe('{"name":"王芳","salt":"s"}');
    expect(readPrivate('{"name":"王芳","salt":"s"}')).toEqual({ name: "王芳" });
    expect([readPrivate(null), readPrivate("{")]).toEqual([null, null]);
    expect(() => writePrivate({ value: 2 ** 53 }, "s")).toThrow("private");
    expect(() => writePrivate({ text: "x".repeat(16_384) }, "s")).toThrow(ActionTooLong);
  });
});

it("a reference is a device and a number", () => {
  expect(refOf("aaaaaaaaaa", 12)).toBe("aaaaaaaaaa.12");
  expect(splitRef("aaaaaaaaaa.12")).toEqual({ device: "aaaaaaaaaa", n: 12 });
});

describe("what a person said the time was", () => {
  const said = (of: string) => statedAt(readAction(of, 1), of);
  const text = (body: string) => `{"n":1,"at":"${AT}","body":${body}}`;

  it("is read in microseconds, also where its name is written in escapes", () => {
    const micros = Date.parse(AT) * 1000;
    expect(said(text(`{"stated_at":"${AT}"}`))).toBe(micros);
    expect(said(text(`{"stated\\u005fat":"${AT}"}`))).toBe(micros);
  });

  it("is nothing where they did not, or said no time", () => {
    expect(said(text("{}"))).toBeNull();
    expect(said(text('{"stated_at":"noon"}'))).toBeNull();
    expect(statedAt(null, null)).toBeNull();
    expect(statedAt(null, '{"stated_at"')).toBeNull();
    const action = readAction(text(`{"stated_at":"${AT}"}`), 1);
    expect(statedAt(action, null)).toBeNull();
    expect(statedAt(action, text("{}"))).toBeNull();
  });
});

describe("an action of a journal that was read before", () => {
  it("is read from the head of its text, and the rest when asked", () => {
    const text = writeAction({ ...PLAIN, actor: "p1", incident: "a.1", refs: ["b.2"], body: { text: "x" } });
    // What follows the head is not looked at before it is asked for.
    const action = knownAction(`${text.slice(0, text.indexOf('"refs":'))}"refs":`, 7);
    expect([action.n, action.type, action.actor, action.incident, action.drill, action.copiedFrom]).toEqual([
      ...[7, "note.written", "p1", "a.1", false, null],
    ]);
    expect(() => action.refs).toThrow(SyntaxError);
    expect(knownAction(text, 1).refs).toEqual(["b.2"]);
  });

  it("is parsed once", () => {
    const action = knownAction(writeAction({ ...PLAIN, body: { text: "x" } }), 1);
    expect(action.body).toBe(action.body);
  });

  it("says that it is a copy wherever the text says so", () => {
    const copied = writeAction({ ...PLAIN, copiedFrom: "b.2" });
    expect(knownAction(copied, 1).copiedFrom).toBe("b.2");
    expect(knownAction(copied.replace("copied_from", "copied\\u005ffrom"), 1).copiedFrom).toBe("b.2");
  });
});
