/** Sentences of what begins, ends and turns an incident. */

import { levelField, momentField, peopleInDanger, textsField } from "../../../core/record/fields";
import { also, areasSaid, colon, fieldTime, type Reader, type Said } from "../entry-reader";
import { t } from "../i18n";
import { straight } from "../user-text";
import { dayAndTime } from "../words";
import { toldPlace } from "./things-named";

/** With its days: what is announced is read days ahead. */
export function expectedWords({ action, ref }: Reader, key: string): string {
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  const begins = typeof from === "number" ? dayAndTime(from) : "";
  const what =
    typeof to === "number"
      ? t(key, { from: begins, to: dayAndTime(to) })
      : t("desk-say-expected-open", { from: begins });
  return action.incident === null || action.incident === ref ? what : t("desk-say-moved", { what });
}

export function opened(r: Reader, key: string): Partial<Said> & { text: string } {
  const since = fieldTime(r, "since");
  const parts = [
    areasSaid(r),
    r.field("cause") === "unknown" ? "" : r.names.cause(r.field("cause")),
    since && t("on-paper-since", { time: since }),
    r.field("note"),
  ];
  const danger = r.action.body["people_in_danger"];
  const people = peopleInDanger(r.action);
  const place = people ? toldPlace(people) : "";
  const head = t(r.action.body["kind"] === "drill" || r.action.drill ? "desk-say-drill" : key);
  const text = colon(head, parts.filter(Boolean).join(" · "));
  if (!(danger instanceof Object)) return { text, tone: "key" };
  // Who adds people in danger to an outage says nothing of the power.
  const adds = (r.action.incident ?? r.ref) !== r.ref;
  const said = colon(t("desk-say-danger"), place);
  return { text: adds ? said : also(said, text), tone: "bad" };
}

/** What has become of people in danger is news; all else is of the entry that it corrects. `head`: of which. */
export function correction(r: Reader, head: string): Partial<Said> & { text: string } {
  const [{ safe, people_in_danger: people }, text] = [r.action.body, r.field("text")];
  if (safe === true) return { text: colon(t("desk-say-safe"), text), tone: "key" };
  if (safe === false) return { text: colon(t("desk-say-unsafe"), text), tone: "bad" };
  if (people instanceof Object) return { text: colon(t("desk-say-danger-news"), text), tone: "bad" };
  return { text: colon(head, text) };
}

export function closed(r: Reader, key: string): Partial<Said> & { text: string } {
  const open = textsField(r.action, "still_open") ?? [];
  const head = colon(open.length === 0 ? t(key) : t("desk-say-closed-open"), r.field("reason"));
  const rows = open.map((each) => `- ${straight(each).replaceAll("\n", " ")}`);
  return { text: [head, ...rows].join("\n"), tone: "key" };
}

export function levelChanged(r: Reader, key: string): Partial<Said> & { text: string } {
  const from = levelField(r.action, "from");
  const to = levelField(r.action, "to");
  const way = from === null || to === null || from === to ? "set" : to < from ? "raised" : "lowered";
  const text = t(key, { way, level: to === null ? "?" : r.names.level(to) });
  return { text: colon(text, r.field("reason")), tone: "key" };
}
