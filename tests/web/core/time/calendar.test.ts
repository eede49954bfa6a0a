import { describe, expect, it } from "vitest";
import { calendarFile } from "../../../../web/src/core/time/calendar";

const AT = Date.UTC(2026, 10, 25, 14, 0, 0, 123);
const MADE = Date.UTC(2026, 10, 25, 13, 30);
const ID = /^UID:20261125T140000Z-[0-9a-z]+@stormlamp$/u;
const BREAK = /[\r\n]/u;
const lines = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar file", () => {
  it("says when in UTC, and rings so many minutes before", () => {
    const text = calendarFile([{ title: "马灯：该再通报了", at: AT, alarm: 5 }], MADE);
    expect(lines(text)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Stormlamp//Stormlamp//EN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      expect.stringMatching(ID),
      "DTSTAMP:20261125T133000Z",
      "DTSTART:20261125T140000Z",
      "SUMMARY:马灯：该再通报了",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:马灯：该再通报了",
      "TRIGGER:-PT5M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("has lines of at most 75 bytes that break in no character, each ended by CR and LF", () => {
    const title = "停电🕯".repeat(40);
    const text = calendarFile([{ title, at: AT, alarm: 0 }], MADE);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("�");
    expect(text.replaceAll("\r\n", "")).not.toMatch(BREAK);
    expect(lines(text)).toContain(`SUMMARY:${title}`);
  });

  it.each(["a", "é", "\u07ff", "\u0800", "电", "\uffff", "\u{10000}", "🕯"])(
    "fills each line of %s as far as it goes, and breaks none that has room",
    (character) => {
      const size = Buffer.byteLength(character);
      const folded = calendarFile([{ title: character.repeat(100), at: AT, alarm: 0 }], MADE).split("\r\n");
      const first = folded.findIndex((line) => line.startsWith("SUMMARY:"));
      const rest = folded.slice(first + 1, folded.indexOf("TRANSP:TRANSPARENT"));
      const whole = [folded[first], ...rest.slice(0, -1)].map((line) => Buffer.byteLength(line ?? ""));
      expect(whole.length).toBeGreaterThan(0);
      expect(whole.filter((bytes) => bytes > 75 || bytes + size <= 75)).toEqual([]);
      const fitting = calendarFile([{ title: "a".repeat(67), at: AT, alarm: 0 }], MADE).split("\r\n");
      expect(fitting).toContain(`SUMMARY:${"a".repeat(67)}`);
    },
  );

  it("lets no title write lines of its own", () => {
    const text = calendarFile([{ title: "a,b;c\\d\r\nEND:VCALENDAR\u0007", at: AT, alarm: 0 }], MADE);
    expect(lines(text)).toContain(String.raw`SUMMARY:a\,b\;c\\d\nEND:VCALENDAR`);
    expect(lines(text).filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  });

  it("gives the same reminder the same id whenever it is made, and another one another", () => {
    const idOf = (title: string, made: number) =>
      lines(calendarFile([{ title, at: AT, alarm: 5 }], made)).find((line) => line.startsWith("UID:"));
    expect(idOf("一", MADE)).toBe(idOf("一", MADE + 1000));
    expect(idOf("一", MADE)).not.toBe(idOf("二", MADE));
  });

  it("holds as many as it is given", () => {
    const each = { title: "x", at: AT, alarm: 5 };
    const text = calendarFile([each, { ...each, at: AT + 60_000 }], MADE);
    expect(lines(text).filter((line) => line === "BEGIN:VALARM")).toHaveLength(2);
  });
});
