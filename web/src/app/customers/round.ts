/** Special customers in the outage at hand by who is next, and one tap for how somebody is. */

import { computed } from "@preact/signals";
import type { CheckPower, CheckResult } from "../../core/catalogue/words";
import { checkCustomer } from "../../core/commands/customers";
import { settleDanger } from "../../core/commands/dangers";
import type { Tried } from "../../core/folds/call-tries";
import type { CustomerCheck } from "../../core/folds/customer-checks";
import type { Audiences } from "../../core/readings/audiences";
import { backWords } from "../../core/readings/customers/dark-homes";
import { dangerFor, lookEvery, saysPower } from "../../core/readings/matters/endangered";
import { customerRound, type Visit } from "../../core/readings/response/customer-round";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { customersInOrder } from "../calls/callees";
import { triedWords } from "../calls/tried-line";
import { unsettle } from "../incident/danger-safe";
import { BETWEEN } from "../incident/danger-words";
import { matterHere, type Of } from "../incident/situation";
import { keeperWords } from "../matters/matter-row";
import { mattersIn } from "../matters/matters";
import { uncount } from "../record/counted-acts";
import { record } from "../record/record";
import {
  currentIncident,
  editionOf,
  nameOf,
  runningIncident,
  sceneOf,
  serverNow,
  thisMinute,
  trueNow,
} from "../record/store";
import { offerUndo } from "../record/undo";
import { helpState } from "../response/help-words";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import { when } from "../words/words";
import { HOUR_MS } from "./hours";
import { lastsWords } from "./lasts-words";
import { poweredWords } from "./power-words";
import { type KnownCustomer, knownCustomer, knownCustomers } from "./proposals";

/** Of any outage, as this reader may know it. */
export const roundIn = ({ edition, scene }: Of): readonly Visit[] =>
  customerRound({
    ...{ edition, scene, matters: mattersIn(edition, scene) },
    customers: knownCustomers.value,
  });

/** In quiet times nobody is looked after by the hour. */
export const round = computed<readonly Visit[]>(() => (matterHere.value ? roundIn(matterHere.value) : []));

/** Who is to be looked after in the outage that is on, whatever the screens are about: a drill looks after nobody. */
export const onRound = computed<ReadonlySet<string>>(() => {
  const view = runningIncident.value;
  const from = editionOf(view);
  if (!(view && from) || view.drill) return new Set();
  const visits = currentIncident.value ? round.value : roundIn({ view, edition: from, scene: sceneOf(view) });
  return new Set(visits.map(({ matter }) => matter.id));
});

export const customerOf = ({ matter }: Visit): KnownCustomer | null => knownCustomer(matter.id);

/** All others, as they would be called: their power is on, as far as anybody knows, or they were taken to hospital. */
export const notOnRound = computed<readonly KnownCustomer[]>(() => {
  const visited = new Set(round.value.map(({ matter }) => matter.id));
  return customersInOrder(knownCustomers.value.filter(({ id }) => !visited.has(id)));
});

/** Where somebody is: who it is stands behind one tap. */
export function placeOf({ area, place }: Pick<KnownCustomer, "area" | "place">): string {
  return [area === null ? "" : names.value.area(area), place].filter(Boolean).join(" ") || t("round-no-place");
}

export const visitPlace = (visit: Visit): string =>
  placeOf({ area: visit.matter.place.area, place: customerOf(visit)?.place ?? "" });

/** When, by whom and how they were seen; where what keeps them going was seen, that alone, which says nothing of the rest. */
export function lookedWords(look: CustomerCheck): string {
  const { entry, result, powered } = look;
  const seen = { time: when(displayTime(entry)), who: nameOf(doerOf(entry)) ?? "" };
  return powered && saysPower(look)
    ? t("customer-last-powered", { ...seen, power: powered.by })
    : t("customer-last", { ...seen, result });
}

/** How they were last, else how the last call to them went, or that nobody has asked. */
export function askedWords(last: CustomerCheck | null, tried: Tried | undefined): string {
  if (last !== null) return lookedWords(last);
  return tried ? triedWords(tried) : t("customer-never");
}

/** How they were last, how long the device goes on, who goes, and what help is on its way. */
export function visitLines(of: Of, visit: Visit): readonly string[] {
  const { last, endsAt, powered, asksPower, untold, isBack, matter } = visit;
  const customer = customerOf(visit);
  const listed = customer && customer.battery_hours !== null ? lastsWords(customer.battery_hours) : "";
  const lasts = untold ? t("danger-lasts-unknown") : listed;
  const over = endsAt !== null && endsAt < thisMinute.value;
  const endsWords = endsAt === null ? lasts : t(over ? "customer-ended" : "customer-ends", { time: when(endsAt) });
  return [
    isBack ? t("customer-is-back") : "",
    askedWords(last, of.scene.tries.get(matter.id)),
    asksPower ? t("customer-power-ask") : powered && !over ? poweredWords(powered) : endsWords,
    matter.keepers.length > 0 ? t("round-goes", { who: keeperWords(of, matter) }) : "",
    helpWords(visit),
  ].filter(Boolean);
}

/** How far the help is that was asked for, and who goes. */
export const helpWords = ({ help, helping }: Visit): string =>
  help ? t("round-help-state", { state: helpState(help, names.value, helping ? [helping] : []) }) : "";

interface Checked {
  readonly result: CheckResult;
  /** As the screen names them: by where they are, where it does not show who they are. */
  readonly who: string;
  /** What keeps them going since their device stopped. */
  readonly power?: CheckPower;
  /** How many hours that lasts, as it was tapped. */
  readonly hours?: string;
}

/** Records how somebody is; with the same tap who needs help has it asked for, and who was taken to hospital is in danger no more. */
export async function check(
  { view, scene, edition }: Of,
  customer: KnownCustomer,
  { result, who, power, hours }: Checked,
): Promise<void> {
  const visit = round.value.find(({ matter }) => matter.id === customer.id);
  const [help, ends] = [visit?.help && !visit.help.here ? null : t("round-help-what"), visit?.endsAt ?? null];
  const lastsUntil = hours === undefined ? null : trueNow() + Number(hours) * HOUR_MS;
  const drafts = checkCustomer(view, {
    customer,
    result,
    help,
    going: visit?.powered?.until === null ? visit.powered.by : undefined,
    stopped: ends !== null && ends <= serverNow.value,
    ends: ends === null ? null : ends / 1000,
    untold: visit?.untold ?? false,
    back: backWords(edition, scene, customer),
    every: lookEvery(edition),
    now: trueNow(),
    ...(lastsUntil !== null && { lastsUntil }),
    write: rfc3339,
    ...(power && { power }),
  });
  const danger = power === "taken" ? dangerFor(scene, customer) : undefined;
  const until = lastsUntil === null ? "" : t("customer-power-until", { time: when(lastsUntil * 1000) });
  const how = power ? [t("customer-power", { power }), until].filter(Boolean).join(BETWEEN) : "";
  const settled = danger ? settleDanger(danger, true, [danger.place, how].join(BETWEEN)) : [];
  const made = await record([...drafts, ...settled]);
  if (!made) return;
  const said = power ? [who, how].join(BETWEEN) : t("customer-said", { who, result });
  offerUndo(danger ? t("danger-safe-said", { place: said }) : said, async () => {
    await uncount(made.slice(0, drafts.length), view);
    if (danger) await unsettle(danger);
  });
}

/** Told as often as special customers are asked, an audience is these: whether it was told all that the others need. */
export const areToldCustomers = ({ audience, last, need }: Audiences): boolean =>
  last !== null && need === null && audience.every.id === "special-check";

/** How many of them nobody has asked, although they were told. */
export const unaskedOf = (visits: readonly Visit[], row: Audiences): number =>
  areToldCustomers(row) ? visits.filter((visit) => visit.last === null).length : 0;
