/** Bringing the power back: the second person's word, breakers that trip, stopping and going on, checks, services. */

import type { Bodies } from "../catalogue/bodies";
import type { PlacedList } from "../readings/placed-lists";
import { saidWithout } from "../readings/recovery/anew/confirmed";
import type { GatedItem } from "../readings/recovery/gate";
import type { CheckBlock, CheckState } from "../readings/recovery/system-checks";
import type { ServiceState } from "../readings/response/services";
import type { Entry } from "../record/entries";
import { isVisible } from "../record/fields";
import { type About, at, type Decision, type Drafts, of, refuse } from "./decision";

/** How many entries one action names at the most, far below what its text may hold. */
const MOST_REFS = 500;

const refsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ ref }) => ref);

/**
 * Whoever did it or put it right cannot be the second. `person`: who says that it is done, too. `witness`: it is said on
 * somebody else's phone, where they stand beside each other and have no network.
 */
export function confirmStep(
  about: About,
  { step }: Pick<GatedItem, "step">,
  { person, witness }: { readonly person: string; readonly witness: boolean },
): Decision<"same-person"> {
  const refs = refsOf(saidWithout(step, person).slice(0, MOST_REFS));
  const { list, item, ...place } = step.target;
  if (refs.length === 0) return refuse("same-person");
  const body = { list, item, ...at(place), ...(witness && { witness: person }) };
  return [{ ...of(about), type: "step.confirmed", refs, body }];
}

interface Trip {
  /** The step at which it tripped; null: at no one step, so nothing goes on. */
  readonly step: GatedItem["step"] | null;
  /** What tripped; "": it was not said. */
  readonly what: string;
}

/** Its answers are named, so that none of them counts any longer, whatever its clock says. */
export function tripBreaker(about: About, { list, place }: PlacedList, { step, what }: Trip): Drafts {
  const words = what.trim();
  const answers = step ? [step.leading, ...step.others].filter((each) => each !== null) : [];
  const refs = refsOf(answers.slice(0, MOST_REFS));
  const item = step && { item: step.target.item };
  const body = { list: list.id, ...item, ...at(place), ...(words && { what: words }) };
  return [{ ...of(about), type: "breaker.tripped", ...(refs.length > 0 && { refs }), body }];
}

/** Holds a list at its place; null: all that brings the power back. */
export function stopPowerUp(about: About, placed: PlacedList | null, reason: string): Decision<"reason-missing"> {
  const why = reason.trim();
  if (!isVisible(why)) return refuse("reason-missing");
  const where = placed && { list: placed.list.id, ...(placed.place.area && { area: placed.place.area }) };
  return [{ ...of(about), type: "powerup.stopped", body: { reason: why, ...where } }];
}

interface Resuming {
  /** Why. */
  readonly note?: string;
  /** Whose steps, where it is none that brings power back; null: any other. */
  readonly list?: string | null;
  /** By one person where a second one is asked. */
  readonly alone?: boolean;
}

/** Goes on after all these stops, in as many actions as that takes; although people are in danger, or steps were left out: with why. */
export const resumePowerUp = (
  about: About,
  stops: readonly Entry[],
  { note = "", list = null, alone = false }: Resuming = {},
): Drafts =>
  Array.from({ length: Math.ceil(stops.length / MOST_REFS) }, (_, part) => {
    const refs = refsOf(stops.slice(part * MOST_REFS, (part + 1) * MOST_REFS));
    const body = { ...(note && { note }), ...(list && { list }), ...(alone && { alone }) };
    return { ...of(about), type: "powerup.resumed", refs, body };
  });

type Result = Pick<Bodies["system.checked"], "result" | "data" | "note" | "reason">;
type Held = "people-inside" | "power-not-back" | "turn-not-come";

/** What keeps a check from being called well. */
const HELD: Readonly<Record<CheckBlock["kind"], Held>> = {
  ...{ danger: "people-inside", dark: "power-not-back", stopped: "turn-not-come", list: "turn-not-come" },
  ...{ step: "turn-not-come", steps: "turn-not-come" },
};

/** Nothing is called well before its turn without saying why; with people in danger there, not even then. */
export function checkSystem(
  about: About,
  { placed, blocks, since }: Pick<CheckState, "placed" | "blocks" | "since">,
  { note = "", reason = "", ...said }: Result,
): Decision<Held> {
  const [words, why] = [note.trim(), blocks.length > 0 && isVisible(reason) ? reason.trim() : ""];
  const held = blocks.find(({ kind }) => kind === "danger") ?? (why ? undefined : blocks[0]);
  if (said.result === "well" && held) return refuse(HELD[held.kind]);
  const where = { list: placed.list.id, ...at(placed.place) };
  const body = {
    ...where,
    ...said,
    ...(words && { note: words }),
    ...(said.result === "well" && why && { reason: why }),
  };
  return [{ ...of(about), ...after(since), type: "system.checked", body }];
}

const after = (entries: readonly Entry[]) => entries.length > 0 && { refs: refsOf(entries.slice(-MOST_REFS)) };

type Opening = Pick<ServiceState, "service" | "powered" | "waits" | "danger" | "since">;

/**
 * It comes after what was said last of its power, whatever this phone's clock says. `note`: why, while something that it
 * waits for is not done; with people in danger there it does not open even so.
 */
export function openService(
  about: About,
  { service, powered, waits, danger, since }: Opening,
  note = "",
): Decision<Held> {
  if (danger.length > 0) return refuse("people-inside");
  if (!powered) return refuse("power-not-back");
  const why = waits.length > 0 && isVisible(note) ? note.trim() : "";
  if (waits.length > 0 && !why) return refuse("turn-not-come");
  const body = { service: service.id, ...(why && { note: why }) };
  return [{ ...of(about), type: "service.opened", ...after(since), body }];
}

/** `reason` "": none was said. */
export const closeService = (about: About, service: string, reason: string): Drafts => [
  { ...of(about), type: "service.closed", body: { service, ...(reason.trim() && { reason: reason.trim() }) } },
];

/** They were told of what was last done with it. */
export const tellOfService = (
  about: About,
  { service, last }: Pick<ServiceState, "service" | "last">,
  whom: Bodies["service.told"]["whom"],
): Drafts => [
  { ...of(about), type: "service.told", ...after(last ? [last] : []), body: { service: service.id, whom } },
];
