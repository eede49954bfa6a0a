/** Reads the fold vectors and writes what was folded in their plain form. */

import { readFileSync } from "node:fs";
import type { Checklists } from "../../../web/src/core/folds/checklists";
import { type Acts, counted, countedBy } from "../../../web/src/core/folds/countable-acts";
import type { Duties } from "../../../web/src/core/folds/duties";
import type { StatedFact } from "../../../web/src/core/folds/facts";
import { currentStage, isSupplyLost, type Situation } from "../../../web/src/core/folds/situation";
import type { Waits } from "../../../web/src/core/readings/calling-again";
import { nextOpen } from "../../../web/src/core/readings/checklist-reading";
import { tallies } from "../../../web/src/core/readings/enquiries";
import type { Action, Entry } from "../../../web/src/core/record/entries";
import type { Scene, Scenes } from "../../../web/src/core/scene";
import { type Row, timelineRows } from "../../../web/src/core/timeline/timeline";

interface PlainEntry {
  readonly ref: string;
  readonly happened_at: number;
  readonly stated_at?: number;
  readonly received_at?: number;
  readonly seq?: number;
  readonly flags?: readonly string[];
  readonly action?: PlainAction;
}

/** What is absent is null, false or empty. */
export type PlainAction = Partial<Action> & { readonly type: string; readonly copied_from?: string | null };

interface Ask {
  readonly person: string;
  readonly list: string;
  readonly items: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly looked_at?: number;
  readonly ask?: readonly Ask[];
  /** Of the plan, µs; absent: the client's own. */
  readonly waits?: Waits;
  readonly entries: readonly PlainEntry[];
  readonly expected: unknown;
}

export function cases(name: string): readonly Case[] {
  const url = new URL(`../../../fixtures/vectors/folds/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8"));
}

/** An entry from its plain form, where what is absent is null, false or empty. */
export function entryOf(plain: PlainEntry): Entry {
  const dot = plain.ref.lastIndexOf(".");
  const n = Number(plain.ref.slice(dot + 1));
  return {
    ref: plain.ref,
    device: plain.ref.slice(0, dot),
    n,
    seq: plain.seq ?? null,
    action: plain.action ? actionOf(plain.action, n) : null,
    private: null,
    happenedAt: plain.happened_at,
    statedAt: plain.stated_at ?? null,
    receivedAt: plain.received_at ?? null,
    quality: plain.stated_at === undefined ? "synced" : "stated",
    via: null,
    flags: plain.flags ?? [],
    state: "received",
    missingOnServer: false,
  };
}

function actionOf({ copied_from: copiedFrom = null, ...plain }: PlainAction, n: number): Action {
  const blank = { at: "2027-01-15T08:00:00.000Z", epoch: 1, actor: null, incident: null, drill: false };
  return { n, ...blank, refs: [], files: [], body: {}, private: null, copiedFrom, ...plain };
}

const refOf = (entry: Entry | null) => entry?.ref ?? null;

/** All that a board folded, as the vectors write it. */
export function plainBoard(board: Scenes, ordered: readonly Entry[], asked: Case): unknown {
  const views = [...board.real, ...board.drills];
  const options = { lookedAt: asked.looked_at ?? null, views };
  return {
    views: views.map((view) => plainScene(board.scene(view), asked.ask ?? [])),
    standing: plainDuties(board.standingDuties),
    timeline: timelineRows(ordered, options).map(plainRow),
  };
}

function plainScene(scene: Scene, asks: readonly Ask[]): unknown {
  const { view, situation, facts, duties, checklists } = scene;
  return {
    ref: view.ref,
    drill: view.drill,
    members: view.members,
    status: view.status,
    leading: view.leading.ref,
    openings: view.openings.map(refOf),
    expected: refOf(view.expected),
    ended: refOf(view.ended),
    edition: view.edition,
    situation: plainSituation(situation),
    facts: {
      areas: plainFact(facts.areas),
      cause: plainFact(facts.cause),
      since: plainFact(facts.since),
      expected_back: plainFact(facts.expectedBack),
      next_word_at: plainFact(facts.nextWordAt),
    },
    duties: plainDuties(duties),
    steps: plainSteps(checklists),
    next: asks.map((ask) => plainNext(checklists, ask)),
    enquiries: plainTallies(scene.enquiries),
    reports: plainActs(countedBy(scene.reports, "rule")),
    clocks: plainActs(countedBy(scene.clockActs, "clock")),
    acts: [scene.enquiries, scene.reports, scene.clockActs].map((acts) => counted(acts).length),
  };
}

function plainSituation(state: Situation): unknown {
  const stages = [...state.stages].map(([name, it]) => [name, [it.entered.ref, refOf(it.left)]]);
  const supply = [...state.supply].map(([area, it]) => [area, [it.lost, it.entry.ref]]);
  return {
    level: state.level,
    level_by: refOf(state.levelBy),
    level_disputed: refOf(state.levelDisputed),
    stage: currentStage(state),
    stages: Object.fromEntries(stages),
    supply: Object.fromEntries(supply),
    supply_lost: isSupplyLost(state),
    danger: state.danger.map((it) => [it.entry.ref, it.place, it.count, it.condition]),
    where: [...state.danger, ...state.safe].map((it) => [it.kind, it.area, it.asset, refOf(it.judged), it.refs]),
  };
}

const plainFact = (fact: StatedFact<unknown>) => fact && [fact.value, fact.entry.ref];

function plainDuties(duties: Duties): unknown {
  const held = [...duties].filter(([, holders]) => holders.length > 0);
  return Object.fromEntries(held.map(([duty, holders]) => [duty, holders.map((it) => [it.person, it.entry.ref])]));
}

function plainSteps(state: Checklists): unknown {
  const steps = [...state.steps].map(([key, step]) => [
    key,
    {
      status: step.status,
      leading: refOf(step.leading),
      others: step.others.map(refOf),
      contradiction: step.contradiction,
    },
  ]);
  return Object.fromEntries(steps);
}

function plainTallies(acts: Acts): unknown {
  const plain = [...tallies(acts)].map(([kind, { count, areas, channels }]) => [
    kind,
    [count, Object.fromEntries(areas), Object.fromEntries(channels)],
  ]);
  return Object.fromEntries(plain);
}

function plainActs(by: ReadonlyMap<string, readonly Entry[]>): unknown {
  const plain = [...by].map(([about, entries]) => [about, entries.map((it) => [it.action?.type, it.ref])]);
  return Object.fromEntries(plain);
}

function plainNext(state: Checklists, ask: Ask): string | null {
  const items = ask.items.map((item) => ({ list: ask.list, item, area: null, asset: null }));
  return nextOpen(state, items, ask.person)?.item ?? null;
}

function plainRow(row: Row): unknown {
  return {
    ref: row.entry.ref,
    corrections: row.corrections.map(refOf),
    corrected: refOf(row.corrected),
    pinned: row.pinned,
    decision: row.decision,
    late_minutes: row.lateMinutes,
    is_new: row.isNew,
    joined_to: row.joinedTo,
  };
}
