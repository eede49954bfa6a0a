/** Whom one hands over to: who is here or was heard from first, last who can not be had. */

import { doers, hindranceOf, lines, staffing } from "../../app/duties/staffing";
import { hindranceWords } from "../../app/duties/stand-in-words";
import { told } from "../../app/incident/situation";
import { directory, me } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { counted } from "../../core/folds/countable-acts";
import { onSite } from "../../core/readings/response/on-site";
import { displayTime } from "../../core/record/entries";
import type { DirectoryPerson } from "../../sync/connection/api";

interface Successor {
  readonly person: DirectoryPerson;
  /** When this phone last heard of them in this outage, µs; null: never. */
  readonly heard: number | null;
  /** Why they are not there, else when they were heard. */
  readonly words: string;
}

/** When somebody did something in this outage, said that they are here, or was reached. */
function heardOf(id: string): { readonly at: number | null; readonly isHere: boolean } {
  const arrived = onSite(told.value).get(id);
  const acted = told.value.hands.people.get(id) ?? null;
  const called = staffing.value.heard?.get(id);
  const times = [arrived ? displayTime(arrived) : null, acted, called?.why === null ? called.at : null];
  const known = times.filter((each) => each !== null);
  return { at: known.length > 0 ? Math.max(...known) : null, isHere: Boolean(arrived) || acted !== null };
}

/** Who has gone, unless they have done something since. */
function hasLeft(id: string): boolean {
  const { callOut, hands } = told.value;
  const answers = counted(callOut).filter(({ action }) => action?.type === "person.answered");
  const last = answers.findLast(({ action }) => action?.body["person"] === id);
  return last?.action?.body["answer"] === "left" && (hands.people.get(id) ?? 0) <= last.happenedAt;
}

/** My deputies first, then the leader, then whoever has a duty here, then all others. */
function nearest(): (person: DirectoryPerson) => number {
  const mine = me.value?.person ?? "";
  const leaders = new Set((lines.value.get("leader") ?? []).map(({ person }) => person));
  const doing = new Set([...doers.value.values()].flat());
  return ({ id, deputy_of: of }) => {
    if (of.includes(mine)) return 0;
    if (leaders.has(id)) return 1;
    return doing.has(id) ? 2 : 3;
  };
}

function wordsOf(person: DirectoryPerson, at: number | null): string {
  const hindrance = hindranceWords(hindranceOf.value(person));
  if (hindrance) return hindrance;
  return at === null ? t("hand-over-quiet") : t("hand-over-heard", { time: when(at) });
}

export function successors(): readonly Successor[] {
  const near = nearest();
  const others = (directory.value?.people ?? []).filter(({ id, acts = true }) => acts && id !== me.value?.person);
  const ranked = others.map((person) => {
    const { at, isHere } = heardOf(person.id);
    const isGone = hindranceOf.value(person) !== null || hasLeft(person.id);
    const rank = isGone ? 3 : at === null ? 2 : isHere ? 0 : 1;
    const heard = isGone ? null : at;
    return { person, heard, words: wordsOf(person, at), rank: 4 * rank + near(person) };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank);
}
