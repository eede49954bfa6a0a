/**
 * What is open, as it may be written into the record, which all staff read and a wallboard may be told: of what kind, where,
 * and what the plan calls it. Nothing of it is out of the directory, a private part or what somebody typed.
 */

import { PROMISE_KINDS } from "../../core/catalogue/words";
import type { Danger } from "../../core/folds/dangers";
import type { Promised } from "../../core/folds/promises";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import type { Remainder } from "../../core/readings/lists/remainder";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { requestsIn } from "../../core/readings/response/requests";
import type { Action } from "../../core/record/entries";
import { among, textField, wordField } from "../../core/record/fields";
import { isCustomer } from "../calls/callees";
import { remainderWords } from "../ending/still-open-words";
import { dangerPlace } from "../incident/danger-words";
import type { Of } from "../incident/situation";
import { oftenIn } from "../response/often-asked";
import { names } from "../words/entry-line";
import { locale, t } from "../words/i18n";
import { namesOf } from "../words/names";
import { nameIn, promiseWords, say, when } from "../words/words";
import { leftOfFault, matterPlace, matterWords } from "./matter-words";

const HELP_OF = ["people", "material"] as const;

type Planned = Pick<Edition, "contacts"> | null;
type Who = "call" | "call_out" | "promise";

/** A special customer without their name; null for anybody else. */
export const customerWords = (id: string): string | null =>
  isCustomer(id) ? t("recorded-who", { of: "customer" }) : null;

/** Somebody of the plan by name, anybody else by what they are in this. */
function whoWords(from: Planned, id: string, use: Who): string {
  const contact = byId(from?.contacts ?? [], id);
  if (contact) return say(contact.name);
  return customerWords(id) ?? t("recorded-who", { of: use });
}

type Words = (of: Of, matter: Matter) => string;

const PLAIN: Partial<Record<MatterKind, Words>> = {
  danger: ({ scene }, { id }) => {
    const found = scene.situation.danger.find(({ entry }) => entry.ref === id);
    return found ? recordedDanger(found) : t("desk-say-danger");
  },
  request: ({ scene }, { id }) =>
    t("matter-request", { kind: requestsIn(scene.requests).find(({ entry }) => entry.ref === id)?.kind ?? "other" }),
  check: (_, { place: { area } }) => t("recorded-check", { where: area ? names.value.area(area) : 0 }),
  help: (_, { entries: [first] }) => helpWords(first?.action ?? null),
  accident: () => t("matter-accident"),
  call_out: ({ edition }, { id }) => {
    const [kind, of = ""] = id.split(":", 2);
    const who = kind === "duty" ? nameIn(edition, "duties", of) : whoWords(edition, of, "call_out");
    return t("matter-call-out", { who });
  },
  promise: ({ edition, scene }, { id }) => {
    const made = scene.promises.made.find(({ entry }) => entry.ref === id);
    const { who, what } = made ? recordedPromise(edition, made) : { who: "", what: t("recorded-other") };
    return [who, what].filter(Boolean).join(" · ");
  },
  call: ({ edition }, { id }) => t("deadline-try_again", { who: whoWords(edition, id, "call") }),
};

/** What everybody asks for by one tap says nothing of anybody; what was typed is not said. */
function helpWords(action: Action | null): string {
  const [of, what] = [action && wordField(action, "of", HELP_OF), action && textField(action, "what")];
  if (of && what && oftenIn(of).includes(what)) return t("matter-help", { what });
  return t("recorded-help", { of: of ?? "material" });
}

/** Who is in danger and where, as far as the plan has words for it. */
export function recordedDanger(danger: Danger): string {
  const place = dangerPlace({ ...danger, place: "" });
  return place === "" ? t("desk-say-danger") : t("now-in-danger", { place });
}

/** What was promised, and by whom of the plan. */
export function recordedPromise(from: Planned, { by, what, until }: Promised) {
  const time = when(until);
  const said = among(PROMISE_KINDS, what) ?? t("recorded-other");
  return { who: whoWords(from, by, "promise"), what: promiseWords(said, time) };
}

/** What must be done. */
export const recordedMatter: Words = (of, matter) => (PLAIN[matter.kind] ?? matterWords)(of, matter);

/** Whose it is: by duty, as who of them has it stands in an entry of its own. */
export function recordedKeeper({ edition }: Of, { keepers, by }: Matter): string {
  const duties = keepers.flatMap(({ duty }) => (duty ? [nameIn(edition, "duties", duty)] : []));
  if (duties.length > 0) return duties.join(t("shell-joiner"));
  if (keepers.length > 0) return t("recorded-kept");
  return by ? nameIn(edition, "duties", by) : t("matter-nobody");
}

/** A matter with where, whose and by when. */
const wholeMatter: Words = (of, matter) =>
  [
    recordedMatter(of, matter),
    matterPlace(matter),
    leftOfFault(of, matter),
    recordedKeeper(of, matter),
    matter.due !== null && t("after-due", { time: when(matter.due) }),
  ]
    .filter(Boolean)
    .join(" · ");

/** What an end leaves open. `from`: the plan; `of`: the outage that ends, null where there is no plan. */
export function recordedRemainder(from: Edition | null, of: Of | null, each: Remainder): string {
  if (each.kind === "matter") return of ? wholeMatter(of, each.matter) : t("recorded-rest", { kind: each.matter.kind });
  if (each.kind === "silent") return t("recorded-silent");
  if (each.kind === "danger") return recordedDanger(each.danger);
  if (each.kind === "overdue" && each.overdue.kind === "promise") {
    const { who, what } = recordedPromise(from, each.overdue.promised);
    return t("close-late", { what, where: who });
  }
  return remainderWords(namesOf(from, null, locale.value, t("shell-joiner")), each);
}

/** More of one kind than is named one by one. */
export const recordedRest = (each: Remainder): string =>
  t("recorded-rest", { kind: each.kind === "matter" ? each.matter.kind : each.kind });
