/** Who works here: from the server, or as far as the directory here tells; with what is missing of each. */

import { computed, signal } from "@preact/signals";
import { directory, entries, localRecord, plan, thisMinute } from "../../../app/record/store";
import { groupedBy } from "../../../core/grouping";
import { cardReading, guideReading } from "../../../core/plan/guides";
import type { Guide } from "../../../core/plan/plan";
import { PERSON_GAPS, type PersonGap, personGaps, type StaffFacts } from "../../../core/readings/gaps";
import { type DirectoryPerson, type PersonRow, ServerUnheard } from "../../../sync/connection/api";
import { devices } from "../devices/devices-state";
import { whyWords } from "../shell/ask-server";

/** What the server last said; null before it said anything. */
export const people = signal<readonly PersonRow[] | null>(null);

/** Why the last question got no answer: "unheard", the reason in words, or null. */
export const peopleProblem = signal<string | null>(null);

export async function refreshPeople(): Promise<void> {
  try {
    people.value = await (await localRecord().api()).people();
    peopleProblem.value = null;
  } catch (error) {
    peopleProblem.value = error instanceof ServerUnheard ? "unheard" : whyWords(error);
  }
}

/** Whether they had phones, shared ones too, and every one was shut out: another supervisor lets them in again. */
export function allShutOut(person: string): boolean {
  const own = (devices.value ?? []).filter(({ people: those }) => those.some(({ id }) => id === person));
  return own.length > 0 && own.every(({ revoked_at: at }) => at !== null);
}

/** How much of what a person is to read they have confirmed as it stands now. */
export interface ReadSoFar {
  readonly cards: readonly string[];
  /** Guides that they have not read as these stand now. */
  readonly unread: readonly Guide[];
}

export interface Listed {
  readonly person: Omit<DirectoryPerson, "acts">;
  /** The server's own row; null where only the directory is here, which tells no role. */
  readonly row: PersonRow | null;
  readonly active: boolean;
  readonly gaps: readonly PersonGap[];
  /** Ids of those who stand in for them. */
  readonly deputies: readonly string[];
  /** When a phone of theirs was last heard, µs; null: none, or nobody has said. */
  readonly heard: number | null;
  readonly read: ReadSoFar;
}

/** µs. Handing in counts, and so does reading. */
const heardBy = computed<ReadonlyMap<string, number> | null>(() => {
  if (devices.value === null) return null;
  const found = new Map<string, number>();
  for (const device of devices.value.filter((each) => each.revoked_at === null)) {
    const at = Math.max(device.last_heard_at ?? 0, device.directory_at ?? 0, device.enrolled_at);
    for (const { id } of device.people) found.set(id, Math.max(found.get(id) ?? 0, at));
  }
  return found;
});

const CONFIRMS = /^(?:duty_card|guide)\.confirmed$/u;

/** Who has confirmed what, by person: few entries of many. */
const confirmations = computed(() =>
  groupedBy(
    entries.value.filter(({ action }) => action?.actor && CONFIRMS.test(action.type)),
    ({ action }) => action?.actor ?? "",
  ),
);

function readBy({ id, duties }: Listed["person"]): ReadSoFar {
  const own = confirmations.value.get(id) ?? [];
  const edition = plan.value?.number ?? 0;
  const isUnread = (guide: Guide) => guideReading(own, id, guide, edition).state !== "current";
  return {
    cards: duties.filter((duty) =>
      plan.value?.duties.some((card) => card.id === duty && cardReading(own, id, card, edition).state === "current"),
    ),
    unread: (plan.value?.guides ?? []).filter(isUnread),
  };
}

const isActive = (person: Listed["person"] | PersonRow): boolean => !("active" in person) || person.active;

/** Those of whom most is missing first, then by the sound of their names; who works here no longer last. */
const byGaps = (a: Listed, b: Listed): number =>
  Number(b.active) - Number(a.active) || gravest(a) - gravest(b) || b.gaps.length - a.gaps.length;

const gravest = ({ gaps: [first] }: Listed): number => (first ? PERSON_GAPS.indexOf(first) : PERSON_GAPS.length);

const bySound = (a: Listed["person"], b: Listed["person"]): number =>
  a.pinyin < b.pinyin ? -1 : Number(a.pinyin > b.pinyin);

/** Screens on walls stand among the devices. */
export const listedPeople = computed<readonly Listed[]>(() => {
  const all: readonly (Listed["person"] | PersonRow)[] = people.value ?? directory.value?.people ?? [];
  const working = all.filter(isActive);
  const standIns = (id: string) => working.filter(({ deputy_of }) => deputy_of.includes(id)).map((each) => each.id);
  const read = new Map(all.map((person) => [person.id, readBy(person)]));
  const staff: StaffFacts = {
    stoodFor: new Set(working.flatMap(({ deputy_of }) => deputy_of)),
    phones: heardBy.value,
    hasReadCard: (id, duty) => read.get(id)?.cards.includes(duty) ?? false,
    now: thisMinute.value,
  };
  return all
    .filter((person) => !("role" in person && person.role === "wallboard"))
    .toSorted(bySound)
    .map((person) => ({
      person,
      row: "role" in person ? person : null,
      active: isActive(person),
      gaps: isActive(person) ? personGaps(person, staff) : [],
      deputies: standIns(person.id),
      heard: heardBy.value?.get(person.id) ?? null,
      read: read.get(person.id) ?? { cards: [], unread: [] },
    }))
    .toSorted(byGaps);
});
