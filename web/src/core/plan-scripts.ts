import type { Blank, Edition, Text } from "./plan";
import { byId, text } from "./plan-lookups";

/** What fills the blanks. Times are RFC 3339, as actions carry them; null or empty: not known. */
export interface ScriptFacts {
  readonly areas: readonly string[];
  readonly cause: string | null;
  readonly since: string | null;
  readonly expected_back: string | null;
  readonly next_word_at: string | null;
  readonly level: number | null;
  readonly place: string | null;
  readonly people: number | null;
}

/** To whom and when a script is rendered; `now` in milliseconds since 1970. */
export interface Telling {
  readonly edition: Edition;
  readonly now: number;
  readonly lang: string;
}

/** A run of a rendered script: plain text, or a blank (`value` null: not known yet). */
export type Part =
  | { readonly blank: null; readonly value: string }
  | { readonly blank: Blank; readonly value: string | null };

/** `text` is null while a blank is open, so that it can never be sent so. */
export interface Rendered {
  readonly parts: readonly Part[];
  readonly text: string | null;
  readonly lang: string;
  readonly fallback: boolean;
  readonly missing: readonly Blank[];
  /** Promised times that the script speaks of and that have gone by. */
  readonly passed: readonly Blank[];
}

const OPTIONAL = /\[\[(?<known>[^|\]]*)\|(?<otherwise>[^\]]*)\]\]/gu;
const BLANK = /\{(?<blank>[a-z_]+)\}/gu;
const PROMISES: readonly string[] = ["expected_back", "next_word_at"];

interface Moment {
  readonly day: string;
  readonly month: string;
  readonly time: string;
}

function moment(at: number, zone: string): Moment {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(at).map((each) => [each.type, each.value]));
  return {
    day: String(Number(part["day"])),
    month: String(Number(part["month"])),
    time: `${part["hour"]}:${part["minute"]}`,
  };
}

/** A moment as people say it: the time alone today, with the date on other days. Empty if unreadable. */
export function sayTime({ edition, now, lang }: Telling, at: string): string {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return "";
  const there = moment(then, edition.site.zone);
  const here = moment(now, edition.site.zone);
  const near = Math.abs(then - now) < 172_800_000;
  if (near && there.day === here.day) return there.time;
  const words = text(edition.words.date, lang).text;
  return words.replace("{month}", there.month).replace("{day}", there.day).replace("{time}", there.time);
}

function fill(telling: Telling, facts: ScriptFacts, blank: Blank): string | null {
  const { edition, lang } = telling;
  const name = (thing: { readonly name: Text } | null, id: string): string =>
    thing === null ? id : text(thing.name, lang).text;
  const joiner = text(edition.words.joiner, lang).text;
  switch (blank) {
    case "areas":
      return facts.areas.map((id) => name(byId(edition.areas, id), id)).join(joiner) || null;
    case "cause":
      return facts.cause === null ? null : name(byId(edition.causes, facts.cause), facts.cause);
    case "level": {
      const level = edition.levels.find((each) => each.level === facts.level);
      return level === undefined ? null : name(level, level.numeral);
    }
    case "place":
      return facts.place || null;
    case "people":
      return facts.people === null ? null : String(facts.people);
    default:
      return sayTime(telling, facts[blank] ?? "") || null;
  }
}

/**
 * Fills a script's text. `[[only if known {blank}|otherwise]]` takes its second half while a blank
 * of its first half is open.
 */
export function renderScript(telling: Telling, script: Text, facts: ScriptFacts): Rendered {
  const shown = text(script, telling.lang);
  const told = { ...telling, lang: shown.lang };
  const value = (blank: string): string | null => fill(told, facts, blank as Blank);
  const known = (half: string): boolean => [...half.matchAll(BLANK)].every(([, blank = ""]) => value(blank) !== null);
  const chosen = shown.text.replace(OPTIONAL, (_, first: string, second: string) => (known(first) ? first : second));
  const parts = chosen.split(BLANK).flatMap((run, index): Part[] => {
    if (index % 2 === 1) return [{ blank: run as Blank, value: value(run) }];
    return run === "" ? [] : [{ blank: null, value: run }];
  });
  const used = [...new Set(parts.flatMap((part) => (part.blank === null ? [] : [part.blank])))];
  const missing = used.filter((blank) => value(blank) === null);
  const gone = (blank: Blank): boolean =>
    PROMISES.includes(blank) && Date.parse(String(facts[blank as "expected_back"])) < telling.now;
  return {
    parts,
    text: missing.length > 0 ? null : parts.map((part) => part.value).join(""),
    lang: shown.lang,
    fallback: shown.fallback,
    missing,
    passed: used.filter(gone),
  };
}
