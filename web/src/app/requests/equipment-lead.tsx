import type { RequestKind } from "../../core/catalogue/words";
import { LinkButton } from "../../ui/button";
import { asksAgain } from "../danger/danger-report";
import { edition } from "../record/store";
import { t } from "../words/i18n";

/** Words by which somebody says that they live by a machine that needs power. */
const MACHINES = /氧|呼吸[机機]|吸痰|透析|oxygen|ventilator|dialysis/iu;

interface Told {
  readonly kind: RequestKind | null;
  readonly words: string;
  readonly area: string | null;
}

/** Whose medical equipment needs power is no request but in danger: the way to that card, where the plan has one. */
export function EquipmentLead({ kind, words, area }: Told) {
  const danger = edition.value?.dangers.find(asksAgain);
  if (!(danger && (kind === "urgent" || MACHINES.test(words)))) return null;
  const known = new URLSearchParams({ kind: danger.id, ...(area && { area }) });
  return (
    <LinkButton size="tall" icon="alert" href={`/danger?${known}`}>
      {t("request-equipment")}
    </LinkButton>
  );
}
