/** What stands on a wallboard now, in words. */

import { computed } from "@preact/signals";
import { doers } from "../../app/duties/staffing";
import { clockWords } from "../../app/incident/clock-row";
import { dangerPlace } from "../../app/incident/danger-words";
import { clocks } from "../../app/incident/deadlines";
import { facts, matterHere, situation } from "../../app/incident/situation";
import { matterPlace } from "../../app/matters/matter-words";
import { matters, mattersIn } from "../../app/matters/matters";
import { recordedMatter } from "../../app/matters/recorded-words";
import {
  currentIncident,
  directory,
  drills,
  editionOf,
  me,
  nameOf,
  sceneOf,
  serverNow,
  thisMinute,
  views,
} from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { areaNames, levelWords, name, say } from "../../app/words/words";
import { LEVELS } from "../../core/catalogue/words";
import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import { isSupplyLost } from "../../core/folds/situation";
import { runningKey } from "../../core/readings/clocks";
import { type StageLimit, stageLimits } from "../../core/readings/levels/stage-limits";
import type { Matter } from "../../core/readings/matters/matter";
import { isOpen } from "../../core/readings/matters/matters";
import { forAWall, limitNow, passedOf, type Timed } from "./timed";

/** A matter as it stands on a wall. */
export interface WallMatter extends Pick<Matter, "key" | "urgency" | "due"> {
  readonly words: string;
}

export const wallMatters = computed<readonly WallMatter[]>(() => {
  const of = matterHere.value;
  if (!of) return [];
  return forAWall(matters.value).map((matter) => ({
    ...{ key: matter.key, urgency: matter.urgency, due: matter.due },
    words: [recordedMatter(of, matter), matterPlace(matter)].filter(Boolean).join(" · "),
  }));
});

/** Each clock by the limit that speaks now. */
export const wallClocks = computed<readonly Timed[]>(() => {
  const urgent = matters.value.filter(({ kind, urgency }) => kind === "clock" && urgency === 0);
  const lives = new Set(urgent.map(({ id }) => id));
  return clocks.value.flatMap((running) => {
    const [found, key] = [limitNow(running, serverNow.value), runningKey(running)];
    if (!found) return [];
    const words = [say(found.name), clockWords(running)].join(" · ");
    return [{ key: `${key} ${found.at}`, words, life: lives.has(key), at: found.at }];
  });
});

/** The stages in hand, each by when it is to be through. */
export const wallStages = computed<readonly StageLimit[]>(() => {
  const of = matterHere.value;
  return of ? stageLimits(of.edition, of.scene).filter(({ inHand }) => inHand) : [];
});

/** How many special customers have a device that will run out. */
export const wallDevices = computed(
  () => matters.value.filter((each) => each.kind === "check" && each.urgency === 0 && isOpen(each)).length,
);

/** Who leads, by name; the people of the site may still be on their way here. */
export const wallLeader = computed(() => {
  const person = doers.value.get("leader")?.[0];
  if (person === undefined) return t("wall-nobody-leads");
  const known = person === me.value?.person || directory.value?.people.some(({ id }) => id === person);
  return known ? nameOf(person) : t("wall-somebody-leads");
});

/** Where people are in danger. */
export const wallDangers = computed(() => situation.value.danger.map((danger) => dangerPlace(danger)));

/** Others that have a line of their own. */
export const MOST_OTHERS = 3;

/** Another outage that is on, in one line of a wall. */
export interface WallOther {
  readonly ref: string;
  readonly words: string;
  readonly grave: boolean;
  /** Since when it is dark, µs. */
  readonly at: number;
}

function wallOther(view: IncidentView): WallOther {
  const [scene, from] = [sceneOf(view), editionOf(view)];
  const { level, danger } = scene.situation;
  const open = from ? mattersIn(from, scene).filter(isOpen) : [];
  const late = open.filter(({ due }) => due !== null && due <= thisMinute.value).length;
  const parts = [
    view.drill && t("desk-incident-drill"),
    areaNames(scene.facts.areas?.value ?? []),
    levelWords(level),
    danger.length > 0 && t("wall-danger", { n: danger.length }),
    open.length > 0 &&
      t("wall-other-open", { n: open.length, known: directory.value?.customers.length ? "all" : "plan" }),
    late > 0 && t("wall-other-late", { n: late }),
  ];
  const at = beganAt(scene);
  return { ref: view.ref, words: parts.filter(Boolean).join(" · "), grave: danger.length > 0, at };
}

const onNow = computed(() => [...views.value, ...drills.value].filter(({ status }) => status === "open"));

/** Lower is graver: people in danger first, then the level. */
function gravityOf(view: IncidentView): number {
  const { danger, level } = sceneOf(view).situation;
  return (danger.length > 0 ? 0 : LEVELS.length + 1) + (level ?? LEVELS.length + 1);
}

/** What else is on, the gravest first: what it is, where, how grave, how much; nothing of anybody. */
export const wallOthers = computed<readonly WallOther[]>(() =>
  onNow.value
    .filter(({ ref }) => ref !== currentIncident.value?.ref)
    .toSorted((a, b) => gravityOf(a) - gravityOf(b))
    .map(wallOther),
);

/** The one that a wall which nobody can turn is about: the gravest, and of equal ones that which it shows. */
export const gravestOutage = computed<string | null>(() => {
  const shown = currentIncident.value;
  const all = onNow.value.filter(({ drill }) => drill === shown?.drill);
  const first = all.toSorted((a, b) => gravityOf(a) - gravityOf(b))[0];
  return shown && first && gravityOf(first) < gravityOf(shown) ? first.ref : null;
});

const told = computed<readonly Timed[]>(() => {
  const { expectedBack, nextWordAt } = facts.value;
  const back = isSupplyLost(situation.value) === false ? null : (expectedBack?.value ?? null);
  const word = nextWordAt?.value ?? null;
  return [
    ...(back === null ? [] : [{ key: `back ${back}`, words: t("deadline-expected_back"), life: false, at: back }]),
    ...(word === null ? [] : [{ key: `word ${word}`, words: t("deadline-next_word"), life: false, at: word }]),
  ];
});

const timed = computed<readonly Timed[]>(() => [
  ...wallClocks.value,
  ...told.value,
  ...wallMatters.value.flatMap(({ key, words, urgency, due }) =>
    due === null ? [] : [{ key: `${key} ${due}`, words, life: urgency === 0, at: due }],
  ),
  ...wallStages.value.flatMap(({ stage, at }) =>
    at === null ? [] : [{ key: `stage ${stage} ${at}`, words: name("stages", stage), life: false, at }],
  ),
]);

/** What is over its time: what a life hangs on first, then what waits longest. */
export const wallPassed = computed(() => passedOf(timed.value, serverNow.value));
