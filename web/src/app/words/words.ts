import { computed } from "@preact/signals";
import { CHANNELS, DUTIES, PROMISE_KINDS } from "../../core/catalogue/words";
import type { Edition, Text } from "../../core/plan/plan";
import { byId, siteWords, text } from "../../core/plan/plan-lookups";
import { among } from "../../core/record/fields";
import { edition } from "../record/store";
import { locale, t } from "./i18n";
import { numeral } from "./numerals";
import { format, moment, second } from "./times";
import { inLine, listed, unnamed } from "./user-text";

/** A plan's text in the language on screen, the site's own blanks filled. */
export function say(map: Text | null | undefined): string {
  const words = map ? text(map, locale.value).text : "";
  return edition.value ? siteWords(edition.value, words, locale.value) : words;
}

/** The site's zone decides what a clock shows; without a plan, the phone's own. */
const zone = computed(() => edition.value?.site.zone);

/** µs since 1970 as "21:03", with the day before it where it is not today. */
export const when = (us: number): string => moment(us / 1000, second.peek(), locale.value, zone.value);
/** ms since 1970, likewise. */
export const whenMs = (ms: number): string => moment(ms, second.peek(), locale.value, zone.value);
export const whenExactly = (us: number): string => format(us / 1000, "seconds", locale.value, zone.value);
export const dayOf = (us: number): string => format(us / 1000, "day", locale.value, zone.value);

/** With its day also where that is today: what is announced is read days ahead. */
export const dayAndTime = (us: number): string => `${dayOf(us)} ${format(us / 1000, "time", locale.value, zone.value)}`;
export const dateOf = (us: number): string => format(us / 1000, "date", locale.value, zone.value);

type Named =
  | "areas"
  | "assets"
  | "causes"
  | "duties"
  | "stages"
  | "lists"
  | "contacts"
  | "scripts"
  | "guides"
  | "audiences";

/** What a plan calls the thing of this id; the id itself where the plan has lost it. */
export function nameIn(from: Edition | null, kind: Named, id: string | null): string {
  if (id === null) return "";
  const things: readonly { readonly id: string; readonly name: Text }[] = from?.[kind] ?? [];
  const found = byId(things, id);
  return found ? say(found.name) : unnamed(id);
}

/** The same from the edition in force. */
export const name = (kind: Named, id: string | null): string => nameIn(edition.value, kind, id);

/** What a plan calls all of its site. */
export const wholeSite = (from: Edition | null): string =>
  say(from?.areas.find(({ kind }) => kind === "site")?.name) || t("shell-whole-site");

export const areaNames = (ids: readonly string[]): string =>
  ids.length === 0
    ? wholeSite(edition.value)
    : listed(
        ids.map((id) => name("areas", id)),
        t("shell-joiner"),
      );

/** "二级", and "未定级" where nobody has said. */
export const levelWords = (level: number | null): string =>
  level === null ? t("level-none") : t("level-name", { numeral: numeral(level, locale.value) });

/** The duties of a roster, which may know others than ours. */
export const dutyWords = (duties: readonly string[]): string =>
  duties
    .map((duty) => {
      const known = among(DUTIES, duty);
      return known ? t(`duty-${known}`) : duty;
    })
    .join(t("shell-joiner"));

/** On which channel somebody was told. */
export function channelWords(channel: string): string {
  const known = among(CHANNELS, channel);
  return known ? t(`channel-${known}`) : inLine(channel);
}

/** What was promised by when, `time` in words: "23:30 恢复供电". */
export function promiseWords(what: string, time: string): string {
  const known = among(PROMISE_KINDS, what);
  return known ? t(`promise-noted-${known}`, { time }) : t("promise-other", { what: inLine(what), time });
}

const HOUR_MS = 3_600_000;

/** A length of time that somebody counts on: never rounded, or a device that lasts 90 minutes would last two hours. */
export const lasting = (ms: number): string =>
  ms % HOUR_MS === 0 ? t("shell-hours", { n: ms / HOUR_MS }) : t("shell-minutes", { n: Math.floor(ms / 60_000) });

/** A length of time in the largest unit that says enough. */
export function span(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes === 0) return t("shell-under-a-minute");
  if (minutes < 60) return t("shell-minutes", { n: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48 ? t("shell-hours", { n: hours }) : t("shell-days", { n: Math.round(hours / 24) });
}
