/** A calendar file with alarms: a closed app cannot remind, the phone's own calendar can. RFC 5545. */

export interface CalendarEvent {
  readonly title: string;
  /** Ms since 1970. */
  readonly at: number;
  /** Minutes before `at` at which it rings; 0 rings at the moment. */
  readonly alarm: number;
}

/** The file's MIME type. */
export const CALENDAR_TYPE = "text/calendar;charset=utf-8";

const LONGEST_BYTES = 75;

/** `20261125T133000Z`: a moment in UTC, so that no zone's rules need to come along. */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/gu, "");

/** A text value: what has a meaning of its own is escaped, and other control characters are dropped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, "");

/** How many bytes a character takes in UTF-8. */
const bytesOf = (point: number): number => 1 + Number(point > 0x7f) + Number(point > 0x7_ff) + Number(point > 0xff_ff);

/** A line of more than 75 bytes goes on in the next after a space, and never breaks inside a character. */
function folded(line: string): string {
  let [out, size] = ["", 0];
  for (const character of line) {
    const bytes = bytesOf(character.codePointAt(0) ?? 0);
    if (size + bytes > LONGEST_BYTES) {
      out += "\r\n ";
      size = 1;
    }
    out += character;
    size += bytes;
  }
  return out;
}

/** The same reminder has the same id: taken in twice, it stands in the calendar once. */
function idOf({ title, at }: CalendarEvent): string {
  const sum = [...title].reduce((hash, character) => (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  return `${utc(at)}-${sum.toString(36)}@stormlamp`;
}

const event = (reminder: CalendarEvent, made: number): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${idOf(reminder)}`,
  `DTSTAMP:${utc(made)}`,
  `DTSTART:${utc(reminder.at)}`,
  `SUMMARY:${escaped(reminder.title)}`,
  "TRANSP:TRANSPARENT",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(reminder.title)}`,
  `TRIGGER:-PT${Math.max(0, Math.round(reminder.alarm))}M`,
  "END:VALARM",
  "END:VEVENT",
];

/** The text of an .ics file. @param made ms since 1970: when the file is made. */
export function calendarFile(reminders: readonly CalendarEvent[], made: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Stormlamp//Stormlamp//EN",
    "METHOD:PUBLISH",
    ...reminders.flatMap((reminder) => event(reminder, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
