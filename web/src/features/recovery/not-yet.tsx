import { useState } from "preact/hooks";
import { stopWords } from "../../app/checklists/gate-words";
import { placedListHref, placeWords } from "../../app/checklists/placed-lists";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { inDangerWords } from "../../app/incident/in-danger-words";
import { saveHref } from "../../app/recovery/danger-first";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import type { CheckBlock, CheckState } from "../../core/readings/recovery/system-checks";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";

const REASONS = ["generator", "rescue", "looked"] as const;

/** What it is of: the equipment or area, else the list. */
export const checkedWords = ({ placed: { list, place } }: Pick<CheckState, "placed">): string =>
  placeWords(place) || say(list.name);

/** What a check waits for, in words, and where that is done. */
export function waitWords(block: CheckBlock, check: CheckState): string {
  switch (block.kind) {
    case "danger":
      return t("recovery-wait-danger", { who: inDangerWords(block.who) });
    case "dark":
      return t("recovery-wait-dark", { area: block.area ? name("areas", block.area) : t("recovery-wait-here") });
    case "stopped":
      return t("gate-stopped", { reason: stopWords(block.by) });
    case "list":
      return t("gate-list", { list: say(block.placed.list.name) });
    case "step":
      return t("recovery-wait-step", { step: say(block.item.text) });
    default:
      return t("recovery-wait-steps", { n: block.left, list: say(check.placed.list.name) });
  }
}

function waitHref(block: CheckBlock, { placed }: CheckState): string {
  switch (block.kind) {
    case "danger":
      return saveHref(block.who);
    case "dark":
      return "/facts";
    case "stopped":
      return "/recovery";
    case "list":
      return placedListHref(block.placed);
    case "step":
      return placedListHref(block.placed, block.item.id);
    default:
      return placedListHref(placed);
  }
}

interface NotYetProps {
  readonly check: CheckState;
  /** Called well all the same; a lift with people in it never is. */
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why something cannot be called well yet, the way to each thing that is missing, and well all the same with a reason. */
export function NotYet({ check, onReason, onClose }: NotYetProps) {
  const [why, setWhy] = useState(false);
  const inDanger = check.blocks.some(({ kind }) => kind === "danger");
  if (why) {
    const reasons = REASONS.map((reason) => t(`recovery-all-the-same-${reason}`));
    return <ReasonSheet title={t("recovery-why-well")} reasons={reasons} onReason={onReason} onClose={onClose} />;
  }
  return (
    <Sheet title={t("recovery-not-yet", { what: checkedWords(check) })} onClose={onClose}>
      <div class="list">
        {check.blocks.map((block) => (
          <LeadRow key={`${block.kind} ${waitHref(block, check)}`} href={waitHref(block, check)}>
            {waitWords(block, check)}
          </LeadRow>
        ))}
      </div>
      {inDanger ? (
        <p>{t("refused-people-inside")}</p>
      ) : (
        <Button size="tall" onPress={() => setWhy(true)}>
          {t("recovery-all-the-same")}
        </Button>
      )}
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}
