import type { PeopleInDanger } from "../../core/catalogue/bodies";
import { reviseDanger } from "../../core/commands/dangers";
import type { Danger } from "../../core/folds/dangers";
import type { Asset, DangerKind, Edition } from "../../core/plan/plan";
import { isOfEquipment } from "../../core/readings/matters/endangered";
import type { Entry } from "../../core/record/entries";
import { knownCustomer } from "../customers/proposals";
import { BETWEEN, CONDITIONS, peopleWords, placeAdded } from "../incident/danger-words";
import { openOutage } from "../incident/opening";
import { record } from "../record/record";
import { currentIncident, edition } from "../record/store";
import { turnTo } from "../several/chosen-outage";
import { darkIn, outageThere } from "../several/outage-there";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import { say, when } from "../words/words";

/** Whether those inside answer on the intercom. */
export const INTERCOM = ["yes", "no", "untried"] as const;

/** A place to choose: an asset of the danger's kind, or an area. */
export interface Spot {
  readonly value: string;
  readonly label: string;
  readonly asset: Asset | null;
}

/** What was tapped of people in danger. */
export interface Chosen {
  readonly kind: string | null;
  readonly place: string | null;
  readonly words: string;
  readonly count: string | null;
  readonly condition: string | null;
  readonly intercom: (typeof INTERCOM)[number];
  /** Of whose equipment runs out: which special customer it is, how many hours were tapped, and until when it lasts, µs. */
  readonly customer: string | null;
  readonly hours: string | null;
  readonly until: number | null;
}

/** The same with what its ids stand for. */
export interface Told extends Chosen {
  readonly danger: DangerKind | null;
  readonly spot: Spot | undefined;
}

/** The places to choose from: the assets of the danger's kind, else the areas. */
export function placesFor(from: Edition | null, danger: DangerKind | null): Spot[] {
  if (!from) return [];
  const assets = from.assets.filter((asset) => asset.kind === danger?.asset_kind && !asset.retired);
  if (assets.length > 0) return assets.map((asset) => ({ value: asset.id, label: say(asset.name), asset }));
  const areas = from.areas.filter((area) => !area.retired && area.kind !== "floor" && area.kind !== "site");
  return areas.map((area) => ({ value: area.id, label: say(area.name), asset: null }));
}

export const areasOf = (spot: Spot | undefined): string[] => (spot ? [spot.asset?.area ?? spot.value] : []);

const placeWords = (danger: DangerKind | null, spot: Spot | undefined, words: string): string =>
  [danger && say(danger.name), spot?.label, words].filter(Boolean).join(BETWEEN);

/** Added to an outage, people in a lift name a part of it: they neither narrow it nor, without a place, widen it. */
export const areasTold = (known: readonly string[], spot: Spot | undefined): readonly string[] =>
  known.length === 0 || spot === undefined ? known : areasOf(spot);

export function dangerBody(told: Told): PeopleInDanger {
  const { danger, spot, words, count, condition, intercom } = told;
  const [area] = areasOf(spot);
  const { customer, until } = danger && asksAgain(danger) ? told : NO_EQUIPMENT;
  return {
    // Whoever is known need not be typed: but for what is said here, it is where the list says.
    place: placeWords(danger, spot, words || (knownCustomer(customer ?? "")?.place ?? "")) || t("danger-place-unknown"),
    ...(count === null ? {} : { count: Number(count) }),
    ...(condition === null ? {} : { condition }),
    ...(intercom === "untried" ? {} : { intercom: intercom === "yes" }),
    ...(danger ? { danger: danger.id } : {}),
    ...(area ? { area } : {}),
    ...(spot?.asset ? { asset: spot.asset.id } : {}),
    ...(customer === null ? {} : { customer }),
    ...(until === null ? {} : { lasts_until: rfc3339(until / 1000) }),
  };
}

export const NO_EQUIPMENT = { customer: null, hours: null, until: null } as const;

/** Whose equipment runs out is asked again how they are. */
export const asksAgain = (danger: Pick<DangerKind, "id">): boolean =>
  edition.value !== null && isOfEquipment(edition.value, danger.id);

/** Opens an outage by itself, or adds to the one that is open there, which the screens are about from then on. */
export async function reportDanger(told: Told): Promise<Entry | null> {
  const view = outageThere(areasOf(told.spot)) ?? currentIncident.value;
  const opening = {
    cause: "unknown" as const,
    areas: view ? areasTold(darkIn(view), told.spot) : areasOf(told.spot),
    minutesAgo: view ? null : 0,
    danger: dangerBody(told),
  };
  const entry = await openOutage(opening, view);
  if (entry && view) turnTo(view.ref);
  return entry;
}

/** Says what is known of them now: where, how many, how they are. */
export async function revise(danger: Danger, told: Told): Promise<boolean> {
  const people = dangerBody(told);
  const text = [
    people.place,
    peopleWords({ count: people.count ?? null, condition: told.condition }),
    people.lasts_until && told.until !== null ? t("customer-ends", { time: when(told.until) }) : "",
  ];
  return (await record(reviseDanger(danger, people, text.filter(Boolean).join(" · ")))) !== null;
}

/** What is known of them, as it was tapped. */
export function chosenOf(danger: Danger): Chosen {
  const { kind, area, asset, count, condition } = danger;
  return {
    kind,
    place: asset ?? area,
    words: placeAdded(danger),
    count: count === null ? null : String(count),
    condition: CONDITIONS.find((each) => each === condition) ?? null,
    intercom: "untried",
    ...NO_EQUIPMENT,
    customer: danger.customer,
    until: danger.until,
  };
}
