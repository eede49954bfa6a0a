import { t } from "../../app/words/i18n";
import type { Help } from "../../core/readings/response/help";
import { ChooseOne } from "../../ui/choices";

const FEW = [1, 2, 3, 4, 5, 6, 8, 10] as const;

interface Counted {
  readonly legend: string;
  /** 0: nobody counted. */
  readonly value: number;
  /** People are counted. */
  readonly of: Help["of"];
  readonly onPick: (count: number) => void;
}

const COUNTS = FEW.map((n) => ({ value: String(n), label: String(n) }));

/** How many, in one tap; of material it may stay open. */
export const CountPick = ({ legend, value, of, onPick }: Counted) => (
  <ChooseOne
    legend={legend}
    options={of === "material" || value === 0 ? [...COUNTS, { value: "0", label: t("help-uncounted") }] : COUNTS}
    value={String(value)}
    onChoose={(count) => onPick(Number(count))}
  />
);
