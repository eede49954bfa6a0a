/** What the review said: problems, what is to be better, commendations, scores and the meeting. */

import type { ReviewNote } from "../catalogue/words";
import type { DocumentBlock } from "../documents/document";
import type { Improvement } from "../readings/review/improvements";
import { meetingIn, reviewNotesIn, type ScoredPart, scoresIn } from "../readings/review/said";
import { textField } from "../record/fields";
import type { Part } from "./part";
import { numbered, type ReportTelling, type ReportWords, sentences } from "./telling";

function notes({ saying, scene }: ReportTelling, wanted: ReviewNote): readonly string[] {
  return reviewNotesIn(scene.review).flatMap(({ kind, text, person }) => {
    if (kind !== wanted) return [];
    return [person ? saying.t("report-commended", { who: saying.person(person), text }) : text];
  });
}

export function problemsPart(telling: ReportTelling): Part {
  const found = notes(telling, "problem");
  return {
    id: "problems",
    text: found.length === 0 ? telling.saying.t("report-problems-none") : numbered(found),
    blocks: [],
  };
}

export function commendationsPart(telling: ReportTelling): Part {
  const found = notes(telling, "commendation");
  const text = found.length === 0 ? telling.saying.t("report-commendations-none") : numbered(found);
  return { id: "commendations", text, blocks: [] };
}

const stateOf = ({ t }: ReportWords, { closed, dropped, proofs }: Improvement): string => {
  if (closed) return t(dropped ? "improvement-dropped" : "answer-done");
  return t(proofs.length > 0 ? "improvement-proved" : "report-improvement-open");
};

/** What shows that it is done: in words, else that there is a picture or an entry. */
function proofOf({ t, joiner }: ReportWords, { proofs }: Improvement): string {
  const said = proofs.flatMap(({ action }) => {
    if (!action) return [];
    const { files, refs } = action;
    return [
      textField(action, "text"),
      files.length > 0 && t("report-proof-photo"),
      refs.length > 0 && t("report-proof-entry"),
    ];
  });
  return said.filter(Boolean).join(joiner);
}

/** What has taken it up, by the name that this had. */
const placesOf = ({ t, joiner }: ReportWords, { takenUp }: Improvement): string =>
  takenUp
    .map(({ by, id, name }) => [t("improved-thing", { by }), name || id].filter(Boolean).join(t("matter-colon")))
    .join(joiner);

/** Whose each is, by when, how far it is, what proves it and what has taken it up. */
export function improvementsPart({ saying, improvements: all }: ReportTelling): Part {
  const { t } = saying;
  const owner = ({ owner: has }: Improvement): string =>
    has?.person ? saying.person(has.person) : has?.duty ? saying.duty(has.duty) : t("matter-nobody");
  const rows = all.map((each) => [
    each.what,
    owner(each),
    each.due === null ? t("improvement-no-day") : saying.day(each.due),
    stateOf(saying, each),
    proofOf(saying, each),
    placesOf(saying, each),
  ]);
  const head = (["improvement", "owner", "due", "state", "proof", "taken-up"] as const).map((name) =>
    t(`report-head-${name}`),
  );
  const done = all.filter(({ closed }) => closed !== null).length;
  const text =
    all.length === 0 ? t("report-improvements-none") : t("report-improvements-text", { n: all.length, done });
  const blocks: readonly DocumentBlock[] =
    rows.length === 0 ? [] : [{ type: "table", head, rows, widths: [7, 3, 4, 4, 5, 5] }];
  return { id: "improvements", text, blocks };
}

/** What each person said of each topic side by side, and the meeting that went through it. */
export function scoresPart({ saying, scene, edition }: ReportTelling): Part {
  const { t } = saying;
  const parts = scoresIn(edition, scene.review).filter(({ said }) => said.length > 0);
  const name = ({ topic, goal }: ScoredPart): string =>
    topic ? t("review-topic", { topic }) : saying.goal(goal ?? "");
  const rows = parts.flatMap((part) =>
    part.said.map(({ person, score, comment }) => [
      name(part),
      score === null ? "" : String(score),
      saying.person(person),
      comment,
    ]),
  );
  const means = parts.flatMap((part) =>
    part.mean === null ? [] : t("report-mean", { what: name(part), mean: Math.round(part.mean * 10) / 10 }),
  );
  const met = meetingIn(scene.review);
  const text = sentences(saying, [
    means.length > 0 ? t("report-scores-text", { means: means.join(saying.joiner) }) : t("report-scores-none"),
    met !== null &&
      t("report-met", {
        time: saying.time(met.at),
        place: met.place === "" ? "none" : met.place,
        who: met.attendees.map(saying.person).join(saying.joiner),
      }),
  ]);
  const head = (["topic", "score", "who", "comment"] as const).map((each) => t(`report-head-${each}`));
  const blocks: readonly DocumentBlock[] =
    rows.length === 0 ? [] : [{ type: "table", head, rows, widths: [6, 2, 3, 8] }];
  return { id: "scores", text, blocks };
}
