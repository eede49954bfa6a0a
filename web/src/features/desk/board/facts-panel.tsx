import { useState } from "preact/hooks";
import { readsOnly, supervises } from "../../../app/record/store";
import { mayBeTwo } from "../../../app/several/joined-reports";
import { saidWords } from "../../../app/several/said-of";
import { t } from "../../../app/words/i18n";
import { when, wholeSite } from "../../../app/words/words";
import type { IncidentView } from "../../../core/folds/incident-views";
import { wentTogether } from "../../../core/readings/incidents/dark-since";
import type { Scene } from "../../../core/scene";
import { Button, LinkButton } from "../../../ui/button";
import { announcedFor } from "../incidents/announced-times";
import { JoinSheet, joinable } from "../incidents/join-sheet";
import { PartSheet } from "../incidents/part-sheet";
import { deskEdition, deskNames } from "../shell/desk-state";
import { notUpAtDesk } from "../shell/not-up-words";
import { DescriptionList } from "../ui/description-list";
import { Panel } from "../ui/panel";
import * as styles from "./facts-panel.module.css";

function supplyWords(scene: Scene): string {
  const areas = (lost: boolean) =>
    [...scene.situation.supply].filter(([area, it]) => area !== "" && it.lost === lost).map(([area]) => area);
  const words = (message: string, ids: readonly string[]) =>
    ids.length === 0 ? "" : t(message, { areas: deskNames.value.areas(ids) });
  const all = [words("desk-supply-out", areas(true)), words("desk-supply-back", areas(false))].filter(Boolean);
  return [...all, notUpAtDesk(deskEdition.value, scene)].filter(Boolean).join(" · ");
}

const knownTime = (at: number | null): string => (at === null ? t("desk-fact-unknown") : when(at));

const timeWords = (fact: Scene["facts"]["since"], none: string): string =>
  fact === null ? t(none) : knownTime(fact.value);

/** When it is expected back, by the place where it is of a part alone. */
function expectedWords({ facts }: Scene): string {
  const words = timeWords(facts.expectedBack, "desk-fact-unknown");
  return facts.expectedBack?.value ? saidWords(deskEdition.value, facts, facts.expectedBack, words) : words;
}

type Pair = readonly [string, string];

const announcedPairs = ({ from, to }: NonNullable<ReturnType<typeof announcedFor>>): readonly Pair[] => [
  ["desk-fact-planned-from", knownTime(from)],
  ["desk-fact-planned-to", knownTime(to)],
];

/** What nobody waits for once all is over. */
const awaitedPairs = (scene: Scene): readonly Pair[] => [
  ["desk-fact-expected", expectedWords(scene)],
  ["desk-fact-word", timeWords(scene.facts.nextWordAt, "desk-fact-not-set")],
];

/** Since when it is dark: by itself what went later. */
function startedWords(scene: Scene): string {
  const plan = deskEdition.value;
  const groups = plan && typeof scene.facts.since?.value === "number" ? wentTogether(plan, scene) : [];
  if (groups.length < 2) {
    const [since, at] = [scene.facts.since?.value ?? null, groups[0]?.at ?? null];
    // Power that was steadily back in between went again.
    if (since !== null && at !== null && at > since) return t("desk-fact-again", { from: when(since), at: when(at) });
    return timeWords(scene.facts.since, "desk-fact-unknown");
  }
  return groups.map(({ areas, at }) => `${deskNames.value.areas(areas)} ${when(at)}`).join(t("shell-joiner"));
}

const runningPairs = (scene: Scene): readonly Pair[] => [
  ["desk-fact-started", startedWords(scene)],
  ...(scene.view.ended ? [] : awaitedPairs(scene)),
  ["desk-fact-supply", supplyWords(scene)],
];

/** Whether this is one outage with another: to part, to report and to join. */
function OneOrTwo({ view }: { view: IncidentView }) {
  const [sheet, setSheet] = useState<"join" | "part" | null>(null);
  const close = () => setSheet(null);
  const running = view.status === "open" && !readsOnly.value;
  const decides = running && supervises.value;
  return (
    <>
      {view.members.length > 1 && !mayBeTwo(view) && (
        <div class={styles.joined}>
          <span>{t("desk-joined", { count: view.members.length })}</span>
          {decides && <Button onPress={() => setSheet("part")}>{t("desk-separate")}</Button>}
        </div>
      )}
      {running && !view.drill && <LinkButton href="/report">{t("now-another")}</LinkButton>}
      {decides && joinable(view).length > 0 && <Button onPress={() => setSheet("join")}>{t("desk-join")}</Button>}
      {sheet === "join" && <JoinSheet view={view} onClose={close} />}
      {sheet === "part" && <PartSheet view={view} onClose={close} />}
    </>
  );
}

interface FactsProps {
  readonly scene: Scene;
}

/** The fact block that every script is filled from. */
export function FactsPanel({ scene }: FactsProps) {
  const { facts, view } = scene;
  const areas = facts.areas?.value ?? [];
  const cause = facts.cause?.value;
  const announced = announcedFor(view);
  const pairs: readonly Pair[] = [
    ["desk-fact-areas", areas.length === 0 ? wholeSite(deskEdition.value) : deskNames.value.areas(areas)],
    [
      "desk-fact-cause",
      cause && cause !== "unknown"
        ? saidWords(deskEdition.value, facts, facts.cause, deskNames.value.cause(cause))
        : t("desk-fact-unknown"),
    ],
    ...(announced ? announcedPairs(announced) : runningPairs(scene)),
  ];
  return (
    <Panel title={t("desk-facts")}>
      <DescriptionList>
        {pairs.map(
          ([name, words]) =>
            words && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </DescriptionList>
      <OneOrTwo view={view} />
    </Panel>
  );
}
