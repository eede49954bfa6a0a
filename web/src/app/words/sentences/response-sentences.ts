/** Sentences of what people do in an incident. */

import { CHECK_POWERS, CHECK_RESULTS, OUTCOMES } from "../../../core/catalogue/words";
import { among, momentField } from "../../../core/record/fields";
import { also, areasSaid, colon, fieldTime, type Reader, type Said, type Tone } from "../entry-reader";
import { t } from "../i18n";
import { type Names, spotName } from "../names";
import { inLine } from "../user-text";
import { promiseWords } from "../words";
import { thingNamed } from "./things-named";

export const dutyMove = (r: Reader) => ({
  duty: r.names.duty(r.field("duty")),
  person: r.names.person(r.field("person")),
  from: r.names.person(r.field("from")),
  to: r.names.person(r.field("to")),
});

export function step(r: Reader, key: string, tone: Tone): Said {
  const [list, asset, area] = [r.field("list"), r.field("asset"), r.field("area")];
  const where = spotName(r.names, area, asset);
  const place = [r.names.list(list), where].filter(Boolean).join(" · ");
  const by = r.field("by");
  const doer = by === "" ? r.field("by_name") : r.names.person(by);
  const why = r.field("reason");
  const isEarly = why !== "" && key === "desk-say-done";
  const said = [isEarly ? t("step-say-early", { why }) : why, doer && t("step-by", { who: doer }), r.field("answer")];
  const text = said.filter(Boolean).reduce(also, t(key, { step: r.names.item(list, r.field("item")) }));
  return { text, place, tone };
}

/** Where somebody else than whoever records it confirms, who that is. */
export function stepConfirmed(r: Reader, key: string): Said {
  const witness = r.field("witness");
  const said = step(r, key, "plain");
  if (witness === "") return said;
  return {
    ...said,
    text: t("step-say-confirmed-by", {
      who: r.names.person(witness),
      step: r.names.item(r.field("list"), r.field("item")),
    }),
  };
}

export function clockMoved(r: Reader, key: string): { text: string; place: string } {
  const [asset, area] = [r.field("asset"), r.field("area")];
  const place = spotName(r.names, area, asset);
  return { text: t(key, { clock: r.names.clock(r.field("clock")) }), place };
}

export function contactTried(r: Reader, key: string): { text: string } {
  const outcome = r.field("outcome");
  const known = among(OUTCOMES, outcome) ?? "other";
  const person = r.field("person") && r.names.person(r.field("person"));
  const who = [r.names.contact(r.field("contact")), person].filter(Boolean).join(" ");
  const text = t(key, { who, outcome: known });
  return { text: also(text, r.field("note")) };
}

/** Null: whoever reads may not know who it is. */
function customerNamed(names: Names, id: string): string | null {
  const named = names.contact(id);
  return named === inLine(id) ? null : named;
}

export function customerChecked(r: Reader, key: string): Partial<Said> & { text: string } {
  const result = among(CHECK_RESULTS, r.field("result")) ?? "other";
  const [id, power] = [r.field("customer"), among(CHECK_POWERS, r.field("power"))];
  const who = customerNamed(r.names, id) ?? t("customer-one");
  // What keeps them going, as was seen, says nothing of how they are otherwise.
  const onlyPower = power !== undefined && power !== null && result === "well";
  const text = onlyPower ? t("customer-say-powered", { who, power }) : t(key, { who, result });
  // Who is not well is looked after again at once, whatever was agreed before that was put right.
  const [next, until] = [result === "well" ? fieldTime(r, "next") : "", fieldTime(r, "lasts_until")];
  const tone = result === "well" || result === "other" ? "plain" : "bad";
  const more = [
    power && !onlyPower ? t("customer-power", { power }) : "",
    until && t("customer-power-until", { time: until }),
    next && t("customer-again", { time: next }),
  ];
  return { text: more.reduce(also, text), tone };
}

/** `["list","area","asset","item"]`, in plain ids. */
const TARGET = /^\["([^"\\]*)","[^"\\]*","[^"\\]*","([^"\\]*)"\]$/u;

/** What could not be done; nothing of a key of another build. */
function stepNotDone(names: Names, id: string): string {
  const [, list, item] = TARGET.exec(id) ?? [];
  return list && item ? t("matter-could-not", { how: "now", step: names.item(list, item) }) : "";
}

/** How the plan or the directory calls what a key is of; of what only an entry tells that is not here, its kind. */
const NAMED = new Map<string, (names: Names, id: string) => string>([
  ["danger", () => t("desk-say-danger")],
  ["request", () => t("request-title")],
  ["help", () => t("help-title")],
  ["accident", () => t("accident-title")],
  ["promise", () => t("desk-kind-promise")],
  ["customer_reported", () => t("customer-reported-one")],
  ["could_not", stepNotDone],
  ["list", (names, id) => names.list(id)],
  ["care", (names, id) => names.care(id)],
  ["report", (names, id) => names.report(id.split(" ", 1)[0] ?? "")],
  ["clock", (names, id) => names.clock(id.split(" ", 1)[0] ?? "")],
  ["call", (names, id) => t("deadline-try_again", { who: names.contact(id) })],
  ["check", checkNamed],
  ["notice", (names, id) => t("deadline-notice", { who: names.audience(id) })],
  ["system", (names, id) => t("matter-system", { system: systemAs(names, id) })],
  ["service", (names, id) => t("matter-service", { service: names.service(id), open: "no" })],
  ["level", (names, id) => t("desk-say-left-level", { level: names.level(Number(id.charAt(0))) })],
  ["call_out", (names, id) => t("matter-call-out", { who: calledOutAs(names, id) })],
]);

function checkNamed(names: Names, id: string): string {
  const where = customerNamed(names, id);
  return where === null ? t("customer-one") : t("matter-check", { where });
}

/** Its list, and where: "Lifts back in use · Tower A, lift 2". */
function systemAs(names: Names, id: string): string {
  const [list = "", area, asset] = id.split("/");
  const place = spotName(names, area ?? null, asset ?? null);
  return [names.list(list), place].filter(Boolean).join(" · ");
}

function calledOutAs(names: Names, id: string): string {
  const who = id.slice(id.indexOf(":") + 1);
  return id.startsWith("duty:") ? names.duty(who) : names.contact(who);
}

/** A key is a kind and an id; what nobody can name is something to do. */
export function matterOf(r: Reader): string {
  const { names } = r;
  const key = r.field("matter");
  const [kind, id] = [key.split(":", 1)[0] ?? "", key.slice(key.indexOf(":") + 1)];
  return (id && (thingNamed(r, id) || NAMED.get(kind)?.(names, id))) || t("desk-say-left-other");
}

export function promiseMade(r: Reader, key: string): { text: string } {
  const promised = promiseWords(r.field("what"), fieldTime(r, "until"));
  return { text: also(t(key, { who: r.names.contact(r.field("by")), promised }), r.field("note")) };
}

/** Which promise it was, too. */
export function promiseEnded(r: Reader, key: string): { text: string } {
  const head = t(r.action.body["kept"] === true ? "promise-say-kept" : key);
  return { text: also(colon(head, thingNamed(r, r.action.refs[0] ?? "")), r.field("reason")) };
}

export function factsChanged(r: Reader, key: string): { text: string } {
  const cause = r.field("cause");
  const told = (name: string, message: string, unknown: string) => {
    const moment = momentField(r.action, name);
    if (moment === undefined) return "";
    return moment === null ? t(unknown) : t(message, { time: r.clock(moment) });
  };
  const parts = [
    areasSaid(r),
    cause && r.names.cause(cause),
    told("since", "on-paper-since", "desk-fact-since-unknown"),
    told("expected_back", "desk-fact-back", "desk-fact-back-unknown"),
    told("next_word_at", "now-word", "desk-fact-next-unknown"),
  ];
  return { text: colon(t(key), parts.filter(Boolean).join(" · ")) };
}
