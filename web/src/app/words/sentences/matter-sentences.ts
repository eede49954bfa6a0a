/** Sentences of what somebody asked for, promised or must do: requests, help, call-out, bringing power back. */

import {
  ACCIDENT_PARTS,
  CALL_OUT_ANSWERS,
  OUTCOMES,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
} from "../../../core/catalogue/words";
import { among } from "../../../core/record/fields";
import { also, colon, fieldTime, type Reader, type Said } from "../entry-reader";
import { t } from "../i18n";
import { placeNamed, thingIn } from "./things-named";

const placeOf = ({ names, action }: Reader): string => placeNamed(names, action);

/** Which thing it is of stands where other entries have their place. */
const ofWhich = (r: Reader, field: string, place = ""): string =>
  [thingIn(r, field), place].filter(Boolean).join(" · ");

/** Whoever a body names: a person, a contact, else whoever does a duty. */
function whoOf({ names, field }: Reader): string {
  const [person, contact, duty] = [field("person"), field("contact"), field("duty")];
  if (person) return names.person(person);
  return contact ? names.contact(contact) : names.duty(duty);
}

const countOf = ({ action }: Reader): number => {
  const { count } = action.body;
  return Number.isSafeInteger(count) ? (count as number) : 0;
};

export function requestOpened(r: Reader, key: string): Partial<Said> & { text: string } {
  const kind = among(REQUEST_KINDS, r.field("kind")) ?? "other";
  const tone = kind === "trapped" || kind === "urgent" ? "bad" : "plain";
  return { text: colon(t(key, { kind }), r.field("what")), place: placeOf(r), tone };
}

export function requestActed(r: Reader, key: string): Partial<Said> & { text: string } {
  const back = fieldTime(r, "call_back");
  const text = also(colon(t(key), r.field("what")), back && t("request-say-back", { time: back }));
  return { text, place: ofWhich(r, "request") };
}

export function requestFilled(r: Reader, key: string): Partial<Said> & { text: string } {
  const kind = among(REQUEST_KINDS, r.field("kind"));
  const said = also(t(key), kind ? t("matter-request", { kind }) : "");
  return { text: colon(said, r.field("what")), place: ofWhich(r, "request", placeOf(r)) };
}

export const requestClosed = (r: Reader, key: string) => ({
  text: colon(t(key, { outcome: among(REQUEST_OUTCOMES, r.field("outcome")) ?? "other" }), r.field("said")),
  place: ofWhich(r, "request"),
});

export const hotline = (r: Reader, key: string) => ({
  text: also(
    also(t(key, { number: r.field("number") }), r.action.body["tested"] === true ? t("hotline-tested") : ""),
    r.field("reason"),
  ),
});

export const calledOut = (r: Reader, key: string) => ({
  text: t(key, { who: whoOf(r), outcome: among(OUTCOMES, r.field("outcome")) ?? "other" }),
});

export function callOutAnswered(r: Reader, key: string): Partial<Said> & { text: string } {
  const [answer, at] = [among(CALL_OUT_ANSWERS, r.field("answer")) ?? "other", fieldTime(r, "at")];
  const text = t(key, { who: whoOf(r), answer });
  return { text: also(text, at && t("call-out-at", { time: at })), place: placeOf(r) };
}

export const helpAsked = (r: Reader, key: string) => ({
  text: t(r.action.body["here"] === true ? "help-say-here" : key, { what: r.field("what"), count: countOf(r) }),
  place: placeOf(r),
});

export const helpPromised = (r: Reader, key: string) => ({
  text: t(key, { who: r.names.contact(r.field("by")), count: countOf(r), time: fieldTime(r, "until") }),
  place: ofWhich(r, "help"),
});

export const helpMoved = (r: Reader, key: string) => ({
  text: t(key, { count: countOf(r) }),
  place: ofWhich(r, "help", placeOf(r)),
});

/** How many were hurt, and what happened. */
function accidentWords(r: Reader): string {
  const people = Number(r.action.body["people"]) || 0;
  return people > 0 ? also(t("accident-say-hurt", { n: people }), r.field("text")) : r.field("text");
}

export const accident = (r: Reader, key: string): Partial<Said> & { text: string } => ({
  text: colon(t(key, { part: among(ACCIDENT_PARTS, r.field("part")) ?? "other" }), accidentWords(r)),
  place: placeOf(r),
  tone: r.field("part") === "first" ? "bad" : "plain",
});

/** Something that stopped in bringing the power back. */
export function stopped(r: Reader, key: string): Partial<Said> & { text: string } {
  const list = r.field("list");
  const place = [list && r.names.list(list), placeOf(r)].filter(Boolean).join(" · ");
  return { text: colon(t(key), r.field("reason") || r.field("what")), place, tone: "bad" };
}

export function systemChecked(r: Reader, key: string): Partial<Said> & { text: string } {
  const [faulty, data, reason] = [r.field("result") === "faulty", r.field("data"), r.field("reason")];
  const text = t(key, { list: r.names.list(r.field("list")), result: faulty ? "faulty" : "well" });
  const lost = data === "lost" ? t("system-say-lost") : "";
  const early = faulty || !reason ? "" : t("system-say-early", { reason });
  const said = also(also(also(text, lost), early), r.field("note"));
  return { text: said, place: placeOf(r), tone: faulty || lost ? "bad" : "plain" };
}

export const serviceTold = (r: Reader, key: string) => ({
  text: also(
    t(key, { service: r.names.service(r.field("service")), whom: r.field("whom") === "staff" ? "staff" : "customers" }),
    r.field("note"),
  ),
});

export const serviceMoved = (r: Reader, key: string) => ({
  // With why: something that it waits for was not done.
  text: also(
    t(key === "service-say-opened" && r.field("note") ? "service-say-all-the-same" : key, {
      service: r.names.service(r.field("service")),
    }),
    r.field("reason") || r.field("note"),
  ),
  tone: "key" as const,
});

/** To whom something is given; "" where nobody is named. */
export function matterGivenTo({ names, field }: Reader): string {
  return field("to") ? names.person(field("to")) : names.duty(field("duty"));
}
