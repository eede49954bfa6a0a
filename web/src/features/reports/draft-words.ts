/** A report's first draft in words: facts, what is done, what is open, what comes next. Nothing private is in it. */

import { placeWords } from "../../app/checklists/placed-lists";
import type { Of } from "../../app/incident/situation";
import { matterPlace } from "../../app/matters/matter-words";
import { mattersIn } from "../../app/matters/matters";
import { recordedDanger, recordedKeeper, recordedMatter } from "../../app/matters/recorded-words";
import { thisMinute } from "../../app/record/store";
import { saidWords } from "../../app/several/said-of";
import { t } from "../../app/words/i18n";
import { areaNames, levelWords, name, nameIn, say, when } from "../../app/words/words";
import { beganAt, type StatedFact } from "../../core/folds/facts";
import { isSupplyLost, stageInHand } from "../../core/folds/situation";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { isOpen, isPressing } from "../../core/readings/matters/matters";
import { doneIn } from "../../core/readings/report-draft";
import { displayTime } from "../../core/record/entries";

/** Few enough to be heard at a stretch. */
const MOST = 6;
/** Of no interest to whoever is reported to: who is told next, and what the report itself is. Customers are counted, not named. */
const OURS: readonly MatterKind[] = ["notice", "report", "call", "call_out", "check"];

type Lines = readonly (string | false | null)[];

function facts({ scene, view, edition }: Of): Lines {
  const { areas, cause, expectedBack } = scene.facts;
  const said = (fact: StatedFact<unknown>, words: string) => saidWords(edition, scene.facts, fact, words);
  const why =
    cause && cause.value !== "unknown" ? said(cause, nameIn(edition, "causes", cause.value)) : t("draft-cause-unknown");
  const back = expectedBack?.value ?? null;
  const lost = isSupplyLost(scene.situation) !== false;
  return [
    t("draft-since", { time: when(beganAt(scene)), areas: areaNames(areas?.value ?? []), why }),
    t("draft-level", { level: levelWords(scene.situation.level), stage: name("stages", stageInHand(scene.situation)) }),
    lost && (back === null ? t("draft-back-unknown") : t("draft-back", { time: said(expectedBack, when(back)) })),
    ...scene.situation.danger.map(recordedDanger),
    view.ended && t("draft-ended", { time: when(displayTime(view.ended)) }),
  ];
}

function done({ scene, edition }: Of): Lines {
  const { lists, steps, told, safe, help, backAt } = doneIn(edition, scene);
  const named = lists.map(({ list, place }) => [say(list.name), placeWords(place)].filter(Boolean).join(" "));
  return [
    backAt !== null && t("draft-returned", { time: when(backAt) }),
    safe > 0 && t("draft-safe", { n: safe }),
    named.length > 0 && t("draft-lists", { lists: some(named) }),
    steps > 0 && t("draft-steps", { n: steps }),
    told.length > 0 && t("draft-told", { who: some(told.map((id) => nameIn(edition, "audiences", id))) }),
    help > 0 && t("draft-help", { n: help }),
  ];
}

/** The first of them, and how many more there are. */
function some(words: readonly string[]): string {
  const shown = words.slice(0, MOST).join(t("shell-joiner"));
  return words.length > MOST ? t("draft-more", { words: shown, n: words.length }) : shown;
}

const open = (of: Of, matters: readonly Matter[], checks: number): Lines => [
  checks > 0 && t("draft-checks", { n: checks }),
  ...matters
    .slice(0, MOST)
    .map((each) => [recordedMatter(of, each), matterPlace(each), recordedKeeper(of, each)].filter(Boolean).join(" · ")),
];

function next(of: Of, matters: readonly Matter[]): Lines {
  const word = of.scene.facts.nextWordAt?.value ?? null;
  const timed = matters.filter(({ due }) => due !== null && due > thisMinute.value).slice(0, MOST);
  return [
    ...timed.map((each) => t("draft-by", { what: recordedMatter(of, each), time: when(each.due ?? 0) })),
    word !== null && !of.view.ended && t("draft-next-word", { time: when(word) }),
  ];
}

/** The whole of it, to be changed and given. */
export function draftOf(of: Of): string {
  const every = mattersIn(of.edition, of.scene).filter(isOpen);
  const checks = every.filter(({ kind }) => kind === "check").length;
  const all = every.filter(({ kind }) => !OURS.includes(kind));
  const pressing = all.filter((each) => isPressing(each, thisMinute.value) && each.kind !== "danger");
  const parts: readonly (readonly [title: string, lines: Lines])[] = [
    ["draft-facts", facts(of)],
    ["draft-done", done(of)],
    ["draft-open", open(of, of.view.ended ? all : pressing, checks)],
    ["draft-next", next(of, all)],
  ];
  return parts
    .flatMap(([title, lines]) => {
      const said = lines.filter(Boolean);
      return said.length === 0 ? [] : [[t(title), ...said.map((line) => `- ${line}`)].join("\n")];
    })
    .join("\n\n");
}
