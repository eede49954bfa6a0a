import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { me } from "../../../app/record/store";
import { useKeptForm } from "../../../app/unsaved/use-kept-form";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { scoreReview } from "../../../core/commands/reviews";
import { type ScoredPart, scoresIn } from "../../../core/readings/review/said";
import { Button } from "../../../ui/button";
import { deskNames } from "../shell/desk-state";
import { LongField } from "../ui/form/fields";
import { Panel } from "../ui/panel";
import { DecidedSheet } from "./decided-sheet";
import { ReviewRow } from "./review-row";
import { isOpenTo } from "./review-state";
import { ScoreChoice, scoreOf } from "./score-choice";

const partName = ({ topic, goal }: ScoredPart): string =>
  topic ? t("review-topic", { topic }) : deskNames.value.goal(goal ?? "");

interface ScoreProps {
  readonly of: Of;
  readonly part: ScoredPart;
  readonly onClose: () => void;
}

function ScoreSheet({ of, part, onClose }: ScoreProps) {
  const mine = part.said.find(({ person }) => person === me.value?.person);
  const start = { score: mine?.score ? String(mine.score) : null, comment: mine?.comment ?? "" };
  const { topic, goal } = part;
  const { form, put, clear } = useKeptForm<{ score: string | null; comment: string }>(
    `review score ${of.view.ref} ${topic ?? goal}`,
    start,
  );
  const what = topic ? { topic } : { goal: goal ?? "" };
  return (
    <DecidedSheet
      title={partName(part)}
      decide={() => scoreReview(of.view, { of: what, score: scoreOf(form.score), comment: form.comment })}
      said={t("review-said")}
      about={of.view}
      onSaved={clear}
      onClose={onClose}
    >
      <ScoreChoice value={form.score} onChoose={(score) => put({ score })} />
      <LongField name={t("review-comment")} value={form.comment} onInput={(comment) => put({ comment })} wide />
    </DecidedSheet>
  );
}

function PartRow({ of, part, onScore }: { of: Of; part: ScoredPart; onScore: () => void }) {
  const act = (
    <Button label={t("review-score-of", { what: partName(part) })} onPress={onScore}>
      {t("review-score-act")}
    </Button>
  );
  return (
    <ReviewRow acts={isOpenTo(of.scene) && act}>
      {partName(part)}
      {part.mean !== null && <b> {t("review-mean", { mean: Math.round(part.mean * 10) / 10 })}</b>}
      {part.said.map(({ entry, person, score, comment }) => (
        <span key={entry.ref} class="label under">
          {[deskNames.value.person(person), score !== null && t("review-score", { score }), inLine(comment)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      ))}
    </ReviewRow>
  );
}

/** Four topics and the plan's goals, what each person said of them side by side. */
export function ScoresPanel({ of }: { of: Of }) {
  const [scoring, setScoring] = useState<string | null>(null);
  const parts = scoresIn(of.edition, of.scene.review);
  const keyOf = ({ topic, goal }: ScoredPart) => topic ?? `goal ${goal}`;
  const part = parts.find((each) => keyOf(each) === scoring);
  return (
    <Panel title={t("review-scores")}>
      <ul class="list">
        {parts.map((each) => (
          <PartRow key={keyOf(each)} of={of} part={each} onScore={() => setScoring(keyOf(each))} />
        ))}
      </ul>
      {part && <ScoreSheet key={scoring} of={of} part={part} onClose={() => setScoring(null)} />}
    </Panel>
  );
}
