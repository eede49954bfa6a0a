import type { Entry } from "../../../core/record/entries";

/** What the phone's clock showed, and by how much it was wrong against the time that now stands. */
export interface PhoneTime {
  /** "21:14:05", as it stood on that phone in its own zone. */
  readonly shown: string;
  /** Milliseconds; above 0 where the phone was fast. Null where the entry's time is not measured. */
  readonly fast: number | null;
}

const AT = /T(\d{2}:\d{2}:\d{2})[.\d]*(Z|[+-]\d{2}:\d{2})$/u;

/** Reads an action's own `at`; null where there is none. @param siteZone the site's offset, "+08:00": another one is told. */
export function phoneTime(entry: Entry, siteZone: string): PhoneTime | null {
  const at = entry.action?.at ?? "";
  const [, time, zone = "Z"] = AT.exec(at) ?? [];
  const shown = time && (zone === siteZone ? time : `${time} (UTC${zone === "Z" ? "+00:00" : zone})`);
  const moment = Date.parse(at);
  if (shown === undefined || Number.isNaN(moment)) return null;
  const measured = entry.quality === "synced" || entry.quality === "estimated";
  return { shown, fast: measured ? moment - Math.round(entry.happenedAt / 1000) : null };
}
