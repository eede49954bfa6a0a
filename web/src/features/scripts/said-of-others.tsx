/** What was said of a part of the outage is said of the rest of it, too, by one tap. */

import { facts } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { areaNames, when } from "../../app/words/words";
import { notSaidOf } from "../../core/readings/outside/said-of";
import { ChooseMany } from "../../ui/choices";

/** What may be known of a part alone. */
export type SaidOfPart = "expectedBack" | "cause";

interface Saying {
  readonly of: SaidOfPart;
  /** As it stands on the screen; a time in ms since 1970. */
  readonly chosen: string | number | null;
  /** What was said of the rest by now. */
  readonly also: readonly SaidOfPart[];
  readonly onChange: (also: readonly SaidOfPart[]) => void;
}

function wordsFor(of: SaidOfPart, value: unknown, areas: string): string {
  return of === "cause" ? t("facts-also-cause", { areas }) : t("facts-also", { areas, time: when(Number(value)) });
}

/** Nothing where it is of all of the outage, is not known, or was changed. */
export function SaidOfOthers({ of, chosen, also, onChange }: Saying) {
  const fact = facts.value[of];
  const isSame =
    chosen !== null && chosen !== "unknown" && fact?.value === (of === "cause" ? chosen : Number(chosen) * 1000);
  const others = edition.value && isSame ? notSaidOf(edition.value, facts.value, fact) : [];
  if (others.length === 0) return null;
  return (
    <ChooseMany
      legend={t("facts-also-where")}
      options={[{ value: of, label: wordsFor(of, fact?.value, areaNames(others)) }]}
      value={also}
      onChoose={onChange}
    />
  );
}
