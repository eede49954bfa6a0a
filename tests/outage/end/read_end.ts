/**
 * How an outage stands by the entries that one device holds, read by the client's own core: JSON in, JSON out.
 * People, customers and refs are ids; a request is named by its words, the accident by its place.
 */

import { stdin, stdout } from "node:process";
import { STAGES } from "../../../web/src/core/catalogue/words";
import { counted } from "../../../web/src/core/folds/countable-acts";
import { lastChecks } from "../../../web/src/core/folds/customer-checks";
import { standing } from "../../../web/src/core/folds/promises";
import { currentStage, isSupplyLost } from "../../../web/src/core/folds/situation";
import type { Edition } from "../../../web/src/core/plan/plan";
import { WAITS } from "../../../web/src/core/readings/calling-again";
import { tallies } from "../../../web/src/core/readings/enquiries";
import type { Matter } from "../../../web/src/core/readings/matters/matter";
import { isOpen, mattersOf } from "../../../web/src/core/readings/matters/matters";
import { runningIn } from "../../../web/src/core/readings/overdue";
import { currentRun } from "../../../web/src/core/readings/recovery/current-run";
import { inDisplayOrder } from "../../../web/src/core/record/entries";
import { textField } from "../../../web/src/core/record/fields";
import { createScenes, type Scene } from "../../../web/src/core/scene";
import type { WireEntry } from "../../../web/src/storage/journal/blocks";
import { entryOf } from "../../../web/src/sync/pull/pull-reply";
import { responseOf } from "./read_response";

interface Asked {
  readonly edition: Edition;
  /** Server time, µs. */
  readonly now: number;
  readonly entries: readonly WireEntry[];
}

const byName = <V>(map: Iterable<readonly [string, V]>): Record<string, V> => Object.fromEntries(map);

function situationOf(edition: Edition, scene: Scene, now: number) {
  const { view, situation, facts } = scene;
  const lost = isSupplyLost(situation);
  return {
    ...{ status: view.status, members: view.members.length, level: situation.level },
    level_disputed: situation.levelDisputed !== null,
    stages_entered: STAGES.filter((stage) => situation.stages.has(stage)),
    stage: currentStage(situation),
    power: lost === false ? "back" : "gone",
    danger: situation.danger.map(({ asset, count }) => ({ asset, count })),
    safe: situation.safe.map(({ asset, count }) => ({ asset, count })),
    ...{ areas: facts.areas?.value ?? null, cause: facts.cause?.value ?? null },
    clocks_running: runningIn(edition, scene).map(({ clock }) => clock.id),
    now,
  };
}

function wordsOf({ kind, id, key, about, entries }: Matter): string {
  const [first] = entries;
  if (kind === "could_not")
    return `could_not:${(JSON.parse(id) as string[]).filter(Boolean).slice(0, 1).join("")}/${first?.action ? textField(first.action, "item") : ""}`;
  if (kind === "promise") return `promise:${about ?? ""}`;
  const words = first?.action && textField(first.action, kind === "accident" ? "area" : "what");
  return kind === "request" || kind === "accident" ? `${kind}:${words ?? id}` : key;
}

const keepersOf = ({ keepers, by }: Matter): readonly string[] =>
  keepers.length > 0 ? keepers.map(({ person, duty }) => person ?? duty ?? "") : by === null ? [] : [by];

function mattersIn(edition: Edition, scene: Scene, now: number) {
  const all = mattersOf({ edition, scene, now, waits: WAITS, customers: [] });
  return {
    matters: byName(all.filter(isOpen).map((each) => [wordsOf(each), keepersOf(each)] as const)),
    let_go: all.filter(({ settled }) => settled === "left").map(wordsOf),
  };
}

function wordsSaid({ notices, promises, tries, customerChecks, reports, enquiries }: Scene) {
  const given = counted(reports).filter(({ action }) => action?.type === "report.given");
  const rules = given.map(({ action }) => (action && textField(action, "rule")) ?? "");
  const kept = promises.made.filter(({ entry }) => promises.ended.get(entry.ref)?.action?.body["kept"] === true);
  const of = ({ by, what }: { readonly by: string; readonly what: string }) => ({ by, what });
  return {
    notices: byName([...notices].map(([who, by]) => [who, byName([...by].map(([on, { script }]) => [on, script]))])),
    promises: { standing: standing(promises).map(of), kept: kept.map(of) },
    tries: byName([...tries].map(([id, { last }]) => [id, last.outcome] as const)),
    customers: byName([...lastChecks(customerChecks)].map(([id, { result }]) => [id, result] as const)),
    reports_given: byName([...new Set(rules)].map((rule) => [rule, rules.filter((each) => each === rule).length])),
    enquiries: byName([...tallies(enquiries, "answer")].map(([id, { count }]) => [id, count] as const)),
  };
}

function read({ edition, now, entries }: Asked) {
  const all = entries.map((each) => entryOf(each, null, false)).sort(inDisplayOrder);
  const scenes = createScenes()(all);
  const [view] = scenes.real;
  const running = scenes.real.filter(({ status }) => status === "open" || status === "expected").length;
  if (!view) return { now: { running, ended: 0 } };
  const scene = currentRun(edition, scenes.scene(view));
  return {
    now: { running, ended: scenes.real.filter(({ status }) => status === "closed").length },
    situation: situationOf(edition, scene, now),
    duties: byName([...scene.duties].map(([duty, held]) => [duty, held.map(({ person }) => person)] as const)),
    ...wordsSaid(scene),
    ...responseOf(edition, scene),
    ...mattersIn(edition, scene, now),
  };
}

let asked = "";
stdin.setEncoding("utf8");
for await (const part of stdin) asked += part;
stdout.write(JSON.stringify(read(JSON.parse(asked) as Asked)));
