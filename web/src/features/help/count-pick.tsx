import { t } from "../../app/words/i18n";
import { ChooseOne } from "../../ui/choices";

const FEW = [1, 2, 3, 4, 5, 6, 8, 10] as const;

interface Counted {
  readonly legend: string;
  /** 0: nobody counted. */
  readonly value: number;
  readonly onPick: (count: number) => void;
}

/** How many, in one tap; it may stay open. */
export const CountPick = ({ legend, value, onPick }: Counted) => (
  <ChooseOne
    legend={legend}
    options={[...FEW.map((n) => ({ value: String(n), label: String(n) })), { value: "0", label: t("help-uncounted") }]}
    value={String(value)}
    onChoose={(count) => onPick(Number(count))}
  />
);
