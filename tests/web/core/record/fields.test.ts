import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../../web/src/core/record/entries";
import {
  flagField,
  levelField,
  momentField,
  peopleInDanger,
  textField,
  textsField,
  wordField,
} from "../../../../web/src/core/record/fields";
import { entryOf } from "../boards";

const said = (body: Record<string, unknown>): Action =>
  entryOf({ ref: "aaaaaaaaaa.1", happened_at: 0, action: { type: "note.written", body } }).action as Action;

describe("a field of a body from anywhere", () => {
  it("is a text, a list of texts, a word, a flag or a level, or it is nothing", () => {
    const body = JSON.parse('{"text":"a","empty":"","list":["a","",5,"b"],"yes":true,"no":false,"level":4,"five":5}');
    const action = said(body);
    expect([textField(action, "text"), textField(action, "empty"), textField(action, "list")]).toEqual([
      "a",
      null,
      null,
    ]);
    expect(textsField(action, "list")).toEqual(["a", "b"]);
    expect([textsField(action, "text"), textsField(action, "none")]).toEqual([null, null]);
    expect([wordField(action, "text", ["b", "a"]), wordField(action, "text", ["b"])]).toEqual(["a", null]);
    expect(["yes", "no", "text"].map((name) => flagField(action, name))).toEqual([true, false, null]);
    expect(["level", "five", "text"].map((name) => levelField(action, name))).toEqual([4, null, null]);
  });

  it("is never one of what every object has", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      expect([textField(said({}), name), textsField(said({}), name), momentField(said({}), name)]).toEqual([
        null,
        null,
        undefined,
      ]);
    }
  });

  it("tells of people in danger only where it says where they are", () => {
    expect(peopleInDanger(said({ people_in_danger: { place: "A1", count: 2 } }))?.body).toEqual({
      place: "A1",
      count: 2,
    });
    for (const people of [null, "A1", ["A1"], {}, { place: "" }, { place: 5 }]) {
      expect(peopleInDanger(said({ people_in_danger: people }))).toBeNull();
    }
  });
});

describe("a time in a body", () => {
  const read = (text: unknown) => momentField(said({ at: text }), "at");

  it.each([
    ["1970-01-01T00:00Z", 0],
    ["2027-01-15T08:30Z", Date.UTC(2027, 0, 15, 8, 30) * 1000],
    ["2027-01-15T23:59:59Z", Date.UTC(2027, 0, 15, 23, 59, 59) * 1000],
    ["2027-01-15T08:00:07.5Z", Date.UTC(2027, 0, 15, 8, 0, 7) * 1000 + 500_000],
    ["2027-01-15T08:00:00.000042Z", Date.UTC(2027, 0, 15, 8) * 1000 + 42],
    ["2027-01-15T08:00:00+08:30", Date.UTC(2027, 0, 14, 23, 30) * 1000],
    ["2027-01-15T08:00:00-03:45", Date.UTC(2027, 0, 15, 11, 45) * 1000],
    ["2027-01-15T00:00:00+23:59", Date.UTC(2027, 0, 14, 0, 1) * 1000],
    ["2028-02-29T00:00Z", Date.UTC(2028, 1, 29) * 1000],
    ["1000-01-01T00:00Z", Date.UTC(1000, 0, 1) * 1000],
  ])("%s is microseconds since 1970", (text, micros) => {
    expect(read(text)).toBe(micros);
  });

  it.each([
    ...["2027-02-29T00:00Z", "2027-04-31T00:00Z", "2027-00-10T00:00Z", "2027-13-10T00:00Z", "2027-01-00T00:00Z"],
    ...["2027-01-15T24:00Z", "2027-01-15T08:60Z", "2027-01-15T08:00:60Z", "0999-12-31T00:00Z", "0027-01-15T00:00Z"],
    ...["2027-01-15T08:00+24:00", "2027-01-15T08:00-00:60", "2027-01-15T08:00", "2027-01-15 08:00Z", "2027-01-15"],
    ...["x2027-01-15T08:00Z", "2027-01-15T08:00Zx", "2027-01-15T08:00:00.Z", "2027-01-15T08:00:00.1234567Z"],
    ...["2027-01-15T08Z", "２０２７-01-15T08:00Z", "", "constructor"],
  ])("%s is none", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("is null where it was cleared, and nothing where it is no text", () => {
    expect(read(null)).toBeNull();
    for (const value of [0, 1_800_000_000, true, ["2027-01-15T08:00Z"], {}]) expect(read(value)).toBeUndefined();
    expect(momentField(said({}), "at")).toBeUndefined();
  });

  it("is the moment that a browser reads too, in every zone", () => {
    const moment = fc.integer({ min: Date.UTC(1000, 0, 2), max: Date.UTC(9998, 0) });
    fc.assert(
      fc.property(moment, fc.integer({ min: -1439, max: 1439 }), (ms, zone) => {
        const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
        const local = new Date(ms + zone * 60_000).toISOString().slice(0, -1);
        const text = `${local}${zone < 0 ? "-" : "+"}${two(zone / 60)}:${two(zone % 60)}`;
        expect(read(text)).toBe(ms * 1000);
      }),
    );
  });
});
