import { t } from "../../../app/words/i18n";
import { ChooseOne } from "../../../ui/choices";

const SCORES = ["1", "2", "3", "4", "5"] as const;

interface ScoreProps {
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
}

/** One to five. */
export const ScoreChoice = ({ value, onChoose }: ScoreProps) => (
  <ChooseOne
    legend={t("review-score-legend")}
    options={SCORES.map((each) => ({ value: each as string, label: t("review-score", { score: Number(each) }) }))}
    value={value}
    onChoose={onChoose}
  />
);

export const scoreOf = (value: string | null): number | null => (value === null ? null : Number(value));
