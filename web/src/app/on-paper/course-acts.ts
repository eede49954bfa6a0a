/** Lines about how it went: people in danger, power that came and went, and what has no form of its own. */

import { settleDanger } from "../../core/commands/dangers";
import { reportSupply } from "../../core/commands/facts";
import { openIncident } from "../../core/commands/incidents";
import { writeNote } from "../../core/commands/notes";
import type { Danger } from "../../core/folds/dangers";
import type { DangerKind, Edition } from "../../core/plan/plan";
import { displayTime } from "../../core/record/entries";
import { areasTold, dangerBody, NO_EQUIPMENT, placesFor } from "../danger/danger-report";
import { localRecord } from "../record/store";
import { t } from "../words/i18n";
import { say } from "../words/words";
import { type PaperAct, type ToldLine, UNSPELLED } from "./act";

/** The line of one's own words. */
export const NOTE = "note";
/** The same, with what was typed to find something for its words. */
export const AS_NOTE = "as note";

/** An opening after the end would begin the outage anew. */
const isOver = ({ of, at }: ToldLine): boolean => of.view.ended !== null && at * 1000 > displayTime(of.view.ended);

function reportedOn(danger: DangerKind, line: ToldLine): ReturnType<PaperAct["decide"]> {
  if (isOver(line)) return { lacks: "ended" };
  const { of, place, where, words, stood } = line;
  const spot = placesFor(of.edition, danger).find(({ value }) => value === place?.asset || value === place?.area);
  const said = [spot ? "" : where, words].filter(Boolean).join(" ");
  const told = { kind: danger.id, place: spot?.value ?? null, words: said, count: null, condition: null } as const;
  return openIncident(of.view, {
    cause: "unknown",
    areas: areasTold(stood().facts.areas?.value ?? [], spot),
    since: null,
    edition: localRecord().planDigest(),
    danger: dangerBody({ ...told, intercom: "untried", ...NO_EQUIPMENT, danger, spot }),
  });
}

function settledOn(danger: DangerKind, { place, stood }: ToldLine): ReturnType<PaperAct["decide"]> {
  const isThere = (each: Danger) =>
    place === null || (place.asset === null ? each.area === place.area : each.asset === place.asset);
  const meant = stood().situation.danger.filter((each) => each.kind === danger.id && isThere(each));
  const [one, other] = meant;
  if (one === undefined) return { lacks: "nobody-in-danger" };
  return other ? { lacks: "place" } : settleDanger(one, true, t("danger-safe-text", { place: one.place }));
}

const dangerActs = (edition: Edition): readonly PaperAct[] =>
  edition.dangers.flatMap((danger) => [
    {
      key: `danger/${danger.id}`,
      name: say(danger.name),
      ...UNSPELLED,
      words: [t("on-paper-danger-sought")],
      decide: (line) => reportedOn(danger, line),
    },
    {
      key: `safe/${danger.id}`,
      name: t("on-paper-safe", { danger: say(danger.name) }),
      ...UNSPELLED,
      decide: (line) => settledOn(danger, line),
    },
  ]);

const supplyActs = (): readonly PaperAct[] =>
  [true, false].map((lost) => ({
    key: `supply/${lost ? "lost" : "returned"}`,
    name: t("on-paper-supply", { lost: String(lost) }),
    ...UNSPELLED,
    words: lost ? [] : [t("on-paper-supply-sought")],
    decide: ({ of, place }) => reportSupply(of.view, lost, place?.area ? [place.area] : []),
  }));

const noteAct = (): PaperAct => ({
  key: NOTE,
  name: t("on-paper-note"),
  ...UNSPELLED,
  decide: ({ of, where, words }) =>
    writeNote(of.view, { words: [where, words].filter(Boolean).join(t("matter-colon")), photo: null, paper: {} }),
});

export const courseActs = (edition: Edition): readonly PaperAct[] => [
  ...dangerActs(edition),
  ...supplyActs(),
  noteAct(),
];
