import type { Facts } from "../folds/facts";
import { among } from "../record/fields";
import type { Blank, Edition, SiteBlank, Text } from "./plan";
import { byId, SITE_BLANKS, siteBlank, text } from "./plan-lookups";

/** What fills the blanks. Times are microseconds since 1970; null or empty: not known. */
export interface ScriptFacts {
  readonly areas: readonly string[];
  readonly cause: string | null;
  readonly since: number | null;
  readonly expected_back: number | null;
  readonly next_word_at: number | null;
  readonly level: number | null;
  readonly place: string | null;
  readonly people: number | null;
  /** The contact who gave `expected_back`. */
  readonly word_of: string | null;
  /** The number that customers call now; null, or absent: the plan's. */
  readonly hotline?: string | null;
}

/** A view's fact block as scripts take it; level, place, people and word_of where the caller knows them. */
export function scriptFacts(facts: Facts, more: Partial<ScriptFacts> = {}): ScriptFacts {
  return {
    areas: facts.areas?.value ?? [],
    cause: facts.cause?.value ?? null,
    since: facts.since?.value ?? null,
    expected_back: facts.expectedBack?.value ?? null,
    next_word_at: facts.nextWordAt?.value ?? null,
    level: null,
    place: null,
    people: null,
    word_of: null,
    ...more,
  };
}

/** What the site fills is no answer to be waited for: it reads like the words around it. */
export const isOwn = (blank: string): blank is SiteBlank => among(SITE_BLANKS, blank) !== null;

/** To whom and when a script is rendered; `now` in microseconds since 1970. */
export interface Telling {
  readonly edition: Edition;
  readonly now: number;
  readonly lang: string;
}

/** A run of a rendered script: plain text, or a blank (`value` null: not known yet), of whatever name the plan gave it. */
export type RenderedPart =
  | { readonly blank: null; readonly value: string }
  | { readonly blank: string; readonly value: string | null };

/** `text` is null while a blank is open, so that it can never be sent so. */
export interface Rendered {
  readonly parts: readonly RenderedPart[];
  readonly text: string | null;
  readonly lang: string;
  readonly fallback: boolean;
  readonly missing: readonly string[];
  /** Promised times that the script speaks of and that have gone by. */
  readonly passed: readonly string[];
}

const OPTIONAL = /\[\[(?<known>[^|\]]*)\|(?<otherwise>[^\]]*)\]\]/gu;
const BLANK = /\{(?<blank>[a-z_]+)\}/gu;
const PROMISES = ["expected_back", "next_word_at"] as const;

/** The blanks that facts can fill; any other stays open. */
export const BLANKS: readonly Blank[] = [
  "areas",
  "cause",
  "since",
  "expected_back",
  "word_of",
  "next_word_at",
  "level",
  "place",
  "people",
  ...SITE_BLANKS,
];

interface Moment {
  readonly year: string;
  readonly day: string;
  readonly month: string;
  readonly time: string;
}

function moment(at: number, zone: string): Moment {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(at).map((each) => [each.type, each.value]));
  return {
    year: String(part["year"]),
    day: String(Number(part["day"])),
    month: String(Number(part["month"])),
    time: `${part["hour"]}:${part["minute"]}`,
  };
}

/** A moment as people say it: the time alone today, with the date on other days. Microseconds. */
export function sayTime({ edition, now, lang }: Telling, at: number): string {
  const there = moment(at / 1000, edition.site.zone);
  const here = moment(now / 1000, edition.site.zone);
  if (there.year === here.year && there.month === here.month && there.day === here.day) return there.time;
  const words = text(edition.words.date, lang).text;
  return words.replace("{month}", there.month).replace("{day}", there.day).replace("{time}", there.time);
}

const nameOf = (thing: { readonly name: Text } | null, id: string, lang: string): string =>
  thing === null ? id : text(thing.name, lang).text;

/** Who gave the time, as the plan would have them named to others. */
function giver({ edition, lang }: Telling, id: string | null): string | null {
  const contact = byId(edition.contacts, id ?? "");
  return contact === null ? null : text(contact.spoken ?? contact.name, lang).text;
}

function levelName({ edition, lang }: Telling, facts: ScriptFacts): string | null {
  const level = edition.levels.find((each) => each.level === facts.level);
  return level === undefined ? null : text(level.name, lang).text;
}

function fill(telling: Telling, facts: ScriptFacts, blank: Blank): string | null {
  const { edition, lang } = telling;
  if (blank === "hotline" && facts.hotline) return facts.hotline;
  if (isOwn(blank)) return siteBlank(edition, blank, lang);
  switch (blank) {
    case "areas": {
      const joiner = text(edition.words.joiner, lang).text;
      return facts.areas.map((id) => nameOf(byId(edition.areas, id), id, lang)).join(joiner) || null;
    }
    case "cause":
      return facts.cause === null ? null : nameOf(byId(edition.causes, facts.cause), facts.cause, lang);
    case "level":
      return levelName(telling, facts);
    case "word_of":
      return giver(telling, facts.word_of);
    case "place":
      return facts.place || null;
    case "people":
      return facts.people === null ? null : String(facts.people);
    default: {
      const at = facts[blank] ?? null;
      return at === null ? null : sayTime(telling, at);
    }
  }
}

/**
 * Fills a script's text. `[[only if known {blank}|otherwise]]` takes its second half while a blank
 * of its first half is open. But a time that is known is not dropped for want of whoever gave it: the script waits
 * until somebody is named.
 */
export function renderScript(telling: Telling, script: Text, facts: ScriptFacts): Rendered {
  const shown = text(script, telling.lang);
  const told = { ...telling, lang: shown.lang };
  const value = (blank: string): string | null => {
    const known = among(BLANKS, blank);
    return known && fill(told, facts, known);
  };
  const known = (half: string): boolean =>
    [...half.matchAll(BLANK)].every(([, blank = ""]) => blank === "word_of" || value(blank) !== null);
  const chosen = shown.text.replace(OPTIONAL, (_, first: string, second: string) => (known(first) ? first : second));
  const parts = chosen.split(BLANK).flatMap((run, index): RenderedPart[] => {
    if (index % 2 === 1) return [{ blank: run, value: value(run) }];
    return run === "" ? [] : [{ blank: null, value: run }];
  });
  const used = [...new Set(parts.flatMap((part) => (part.blank === null ? [] : [part.blank])))];
  const missing = used.filter((blank) => value(blank) === null);
  const gone = (blank: string): boolean => {
    const promised = among(PROMISES, blank);
    return promised !== null && Number(facts[promised]) < telling.now;
  };
  return {
    parts,
    text: missing.length > 0 ? null : parts.map((part) => part.value).join(""),
    lang: shown.lang,
    fallback: shown.fallback,
    missing,
    passed: used.filter((blank) => !missing.includes(blank) && gone(blank)),
  };
}
