/** What must be done, in words that stand alone, and where it is done. */

import { lastResult } from "../../core/folds/customer-checks";
import { byId } from "../../core/plan/plan-lookups";
import { stopOf } from "../../core/readings/lists/unfinished";
import { deviceNow } from "../../core/readings/matters/customers";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { faultStand, whyFailed } from "../../core/readings/recovery/anew/made-safe";
import { reportOf } from "../../core/readings/reports";
import { whatHappened } from "../../core/readings/response/accidents";
import { requestsIn } from "../../core/readings/response/requests";
import { textField } from "../../core/record/fields";
import { knownCustomer } from "../customers/proposals";
import { dangerHead, equipmentIn } from "../danger/equipment";
import { inEnded } from "../incident/ended-incident";
import type { Of } from "../incident/situation";
import { sinceWords } from "../recovery/failed-since";
import { requestWords } from "../requests/request-words";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { spotName, stepOfList } from "../words/names";
import { inLine } from "../words/user-text";
import { nameIn, promiseWords, say, when } from "../words/words";

type Words = (of: Of, matter: Matter) => string;

const field = ({ entries }: Matter, name: string): string => {
  const [first] = entries;
  return inLine((first?.action && textField(first.action, name)) ?? "");
};

/** Special customers by where they are: who they are is one tap away. */
function checkWords({ edition, scene }: Of, matter: Matter): string {
  const found = knownCustomer(matter.id);
  const where = [matter.place.area && names.value.area(matter.place.area), found?.place].filter(Boolean).join(" ");
  const asks = found && deviceNow(edition, scene, found).asksPower ? "matter-check-power" : "matter-check";
  return t(lastResult(scene, matter.id) === "needs_help" ? "round-result-of" : asks, { where, result: "needs_help" });
}

/** Of two accidents each has its own: by when it began they are told apart. */
const ofAccident = (words: string, accident: string | null | undefined, since: number): string =>
  accident ? `${words} · ${when(since)}` : words;

/** How a step that waits for somebody's word at an end was answered. */
const UNCONFIRMED: ReadonlyMap<string, string> = new Map([
  ["step.done", "unconfirmed"],
  ["step.skipped", "skipped"],
]);

const WORDS: Readonly<Record<MatterKind, Words>> = {
  danger: (of, { id }) => {
    const found = of.scene.situation.danger.find(({ entry }) => entry.ref === id);
    return found ? t("now-in-danger", { place: dangerHead(found, equipmentIn(of, found)) }) : id;
  },
  request: ({ scene }, { id }) => {
    const found = requestsIn(scene.requests).find(({ entry }) => entry.ref === id);
    return found ? requestWords(found) : id;
  },
  check: checkWords,
  help: (_, matter) => t("matter-help", { what: field(matter, "what") }),
  clock: ({ edition }, { id, list, since }) => {
    const [clock = "", , , accident] = id.split(" ");
    const of = byId(edition.clocks, clock);
    if (list !== null && of?.starts === "generator" && stopOf(edition, clock) === list)
      return t("matter-still-runs", { list: nameIn(edition, "lists", list) });
    return ofAccident(say(of?.name), accident, since);
  },
  could_not: ({ scene: { checklists } }, matter) => {
    const last = matter.entries.at(-1)?.action;
    if (!last) return matter.id;
    const before = checklists.failedBefore?.get(matter.id);
    const words = t("matter-could-not", {
      how: before ? (before.tripped ? "tripped" : "before") : (UNCONFIRMED.get(last.type) ?? "now"),
      step: stepOfList(names.value, textField(last, "list") ?? "", textField(last, "item") ?? ""),
    });
    return before ? sinceWords(words, before) : words;
  },
  accident: (_, { entries: [first, ...parts] }) =>
    [t("matter-accident"), first && inLine(whatHappened(first, parts))].filter(Boolean).join(t("matter-colon")),
  call_out: (_, { id }) => {
    const [kind, of = ""] = id.split(":", 2);
    return t("matter-call-out", { who: kind === "duty" ? names.value.duty(of) : names.value.contact(of) });
  },
  promise: ({ scene }, { id }) => {
    const made = scene.promises.made.find(({ entry }) => entry.ref === id);
    return made ? `${names.value.contact(made.by)} · ${promiseWords(made.what, when(made.until))}` : id;
  },
  report: ({ edition }, { id, since }) => {
    const [rule, accident] = reportOf(id);
    return ofAccident(say(byId(edition.reports, rule)?.name), accident, since) || id;
  },
  notice: ({ edition }, { id, entries }) =>
    t(entries.length === 0 ? "matter-not-told" : "deadline-notice", { who: say(byId(edition.audiences, id)?.name) }),
  call: (_, { id }) => t("deadline-try_again", { who: names.value.contact(id) }),
  system: ({ edition }, { id }) => t("matter-system", { system: nameIn(edition, "lists", id.split("/")[0] ?? id) }),
  // Once it is open, staff and customers are still to hear of it.
  service: (_, { id, entries }) =>
    t("matter-service", {
      service: names.value.service(id),
      open: entries.some(({ action }) => action?.type === "service.opened") ? "yes" : "no",
    }),
  care: ({ edition }, { id }) => say(byId(edition.recovery.after_care, id)?.name) || id,
  list: ({ edition }, { id }) => nameIn(edition, "lists", id),
  review: (_, { id }) => t("review-step", { step: id }),
  improvement: (_, matter) => t("matter-improvement", { what: field(matter, "what") }),
};

export const matterWords: Words = (of, matter) => WORDS[matter.kind](of, matter);

/** What somebody typed of what tripped or failed while power comes back: why, which breaker, when. */
export const typedOfFault: Words = (of, matter) =>
  matter.first
    ? [...whyFailed(matter), ...faultStand(of, matter).said].map((each) => inLine(each)).join(t("shell-joiner"))
    : "";

/** How far the plan's list for that is, and what of it is not done; or that it stays off until somebody has mended it. */
export function leftOfFault(of: Of, matter: Matter): string {
  const { done, total, undone, off } = faultStand(of, matter);
  if (!matter.first || total === 0) return "";
  if (off) return t("matter-fault-off");
  const steps = undone.map(({ id }) => names.value.item(matter.list ?? "", id)).join(t("all-the-same-gap"));
  return t("matter-fault", {
    list: nameIn(of.edition, "lists", matter.list ?? ""),
    left: undone.length,
    done,
    total,
    steps,
  });
}

/** Both; "" of all other matters. */
export const faultWords: Words = (of, matter) =>
  [typedOfFault(of, matter), leftOfFault(of, matter)].filter(Boolean).join(" · ");

/** Where it is: nothing where the words say it already. */
export function matterPlace({ kind, place, about }: Matter): string {
  if (kind === "check" || kind === "danger") return "";
  const room = kind === "help" && about ? knownCustomer(about)?.place : "";
  return [spotName(names.value, place.area, place.asset), room].filter(Boolean).join(" ");
}

/** The step that could not be done, opened where it is. */
function stepHref({ entries, place }: Matter): string {
  const { action } = entries.at(-1) ?? {};
  const [list, item] = ["list", "item"].map((name) => (action && textField(action, name)) ?? "");
  const at = Object.entries({ area: place.area, asset: place.asset, at: item });
  const query = new URLSearchParams(at.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `/lists/${list}?${query}`;
}

const HREFS: ReadonlyMap<MatterKind, (matter: Matter) => string> = new Map<MatterKind, (matter: Matter) => string>([
  ["danger", ({ id }) => `/danger?of=${encodeURIComponent(id)}`],
  ["request", ({ id }) => `/requests/${id}`],
  ["check", ({ id }) => `/contacts/${id}`],
  ["help", ({ id }) => `/help/${id}`],
  ["clock", () => "/clocks"],
  ["could_not", stepHref],
  ["accident", ({ id }) => `/accidents/${id}`],
  ["call_out", () => "/call-out"],
  ["report", ({ id }) => `/reports/${encodeURIComponent(id)}`],
  ["notice", () => "/scripts"],
  ["call", ({ id }) => `/contacts/${id}`],
  ["system", () => "/recovery"],
  ["service", () => "/recovery"],
  ["improvement", ({ id }) => `/improvements/${id}`],
]);

/** Where it is done. */
export function matterHref({ view, scene }: Of, matter: Matter): string | null {
  const { kind, id, list } = matter;
  const named = (path: string) => inEnded(view, path);
  if (list !== null && kind !== "could_not") return named(`/lists/${list}`);
  if (kind === "promise") {
    const made = scene.promises.made.find(({ entry }) => entry.ref === id);
    return made ? named(`/contacts/${made.by}`) : null;
  }
  const href = HREFS.get(kind);
  return href ? named(href(matter)) : null;
}
