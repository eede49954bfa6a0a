/** All that somebody must do in one outage or after it, in the order in which to do it. */

import { checksInTurn } from "../customers/checks-in-turn";
import { runningMatters, unaskedMatters, unconfirmedMatters } from "../lists/unfinished";
import { improvementMatter } from "../review/improvements";
import { reviewMatters } from "../review/steps";
import { afterMatters } from "./after-care";
import { callOutMatters } from "./call-outs";
import type { MatterContext, MatterQuestion, MatterReading } from "./context";
import { customerMatters } from "./customers";
import type { Matter, MatterKind, Presses } from "./matter";
import { requestMatters } from "./requests";
import { accidentMatters, faultListMatters, helpMatters, stepMatters } from "./responses";
import { serviceMatters, systemMatters } from "./services";
import { taken } from "./taking";
import { callMatters, clockMatters, dangerMatters, noticeMatters, promiseMatters, reportMatters } from "./timed";

/** While the power is gone, or is announced to go. */
const DURING: readonly MatterReading[] = [
  dangerMatters,
  requestMatters,
  customerMatters,
  unaskedMatters,
  helpMatters,
  clockMatters,
  stepMatters,
  accidentMatters,
  callOutMatters,
  promiseMatters,
  reportMatters,
  noticeMatters,
  callMatters,
  systemMatters,
  serviceMatters,
];

/** What an end does not overtake. */
const OUTLASTING: readonly MatterReading[] = [
  runningMatters,
  unconfirmedMatters,
  unaskedMatters,
  requestMatters,
  customerMatters,
  helpMatters,
  stepMatters,
  faultListMatters,
  accidentMatters,
  promiseMatters,
  reportMatters,
  callMatters,
  systemMatters,
  serviceMatters,
];

const improvementMatters: MatterReading = ({ improvements = [] }) => improvements.map(improvementMatter);

/** What the end itself begins, and what it taught. */
const AFTERWARDS: readonly MatterReading[] = [afterMatters, reviewMatters, improvementMatters];

const isShown = ({ kind, keepers }: Matter, { reviewer }: MatterQuestion): boolean =>
  kind !== "review" ||
  reviewer?.oversees === true ||
  keepers.some(({ person }) => person !== null && person === reviewer?.person);

function read(readings: readonly MatterReading[], question: MatterQuestion): readonly Matter[] {
  const asked = readings.flatMap((reading) => reading(question));
  const shown = taken(asked, question).filter((each) => isShown(each, question));
  return checksInTurn(shown.toSorted(inUrgency), question).toSorted(inUrgency);
}

/** Settled ones too, as far as something tells that they were. */
export const mattersOf = (context: MatterContext): readonly Matter[] =>
  context.scene.view.ended === null ? read(DURING, { ...context, ends: false }) : afterEnd(context);

/** All that stands after the end; of what has not ended, what would stand if it ended now: so many are promised before. */
export const afterEnd = (context: MatterContext): readonly Matter[] =>
  read([...OUTLASTING, ...AFTERWARDS], { ...context, ends: true });

/** How many of what stands after an end are open and not shown to this reader: steps of the review, which overseers do. */
export function unshownAfter(context: MatterContext): number {
  if (context.scene.view.ended === null) return 0;
  const question = { ...context, ends: true };
  return taken(reviewMatters(question), question).filter((each) => isOpen(each) && !isShown(each, question)).length;
}

/** Of that what the end leaves for somebody to do, settled ones too. */
export const leftByEnd = (context: MatterContext): readonly Matter[] => read(OUTLASTING, { ...context, ends: true });

/** Of that what the end itself begins: after-care, the last lists, the review's steps. */
export const begunByEnd = (context: MatterContext): readonly Matter[] => read(AFTERWARDS, { ...context, ends: true });

/**
 * When it is to be done, µs: people in danger as they wait, whatever their clocks say; what is grave and has no time since
 * it was said.
 */
const dueAt = ({ due, urgency, since, danger }: Presses): number =>
  danger ? since : (due ?? (urgency < 2 ? since : Number.MAX_SAFE_INTEGER));

/** Life first, of that who is in danger now; then what tripped or failed while power comes back; then what is due first; then what waits longest; then by key, the same on every device. */
export function inUrgency(one: Matter, other: Matter): number {
  const [a, b] = [one.presses ?? one, other.presses ?? other];
  return (
    a.urgency - b.urgency ||
    Number(b.danger) - Number(a.danger) ||
    Number(b.first ?? false) - Number(a.first ?? false) ||
    dueAt(a) - dueAt(b) ||
    a.since - b.since ||
    (a.key < b.key ? -1 : 1)
  );
}

/**
 * Once the power is back: life first, as during the outage; then what tripped or failed; then what is due first, whatever it
 * is, what harms and has no time since it was said; what has none comes last.
 */
export function inTime(one: Matter, other: Matter): number {
  const [a, b] = [one.presses ?? one, other.presses ?? other];
  if (a.urgency === 0 || b.urgency === 0) return inUrgency(one, other);
  return Number(b.first ?? false) - Number(a.first ?? false) || dueAt(a) - dueAt(b) || inUrgency(one, other);
}

/** How near a time must be for what is due by then to be looked at now, µs. */
const NEAR = 15 * 60_000_000;

/** What cannot wait: life, harm, what is due soon, and what nobody has. @param now server time, µs */
export function isPressing(matter: Matter, now: number): boolean {
  const { urgency, due, keepers, by } = matter;
  return urgency < 2 || (due !== null && due <= now + NEAR) || (keepers.length === 0 && by === null);
}

export const isOpen = ({ settled }: Matter): boolean => settled === null;

/** How many of each kind. */
export function countOf(matters: readonly Matter[]): ReadonlyMap<MatterKind, number> {
  const counts = new Map<MatterKind, number>();
  for (const { kind } of matters) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
