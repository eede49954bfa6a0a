import { useState } from "preact/hooks";
import { placedListHref } from "../../app/checklists/placed-lists";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { saveHref } from "../../app/recovery/danger-first";
import { checkedWords, waitWords } from "../../app/recovery/wait-words";
import { t } from "../../app/words/i18n";
import type { CheckBlock, CheckState } from "../../core/readings/recovery/system-checks";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Sheet } from "../../ui/sheet";

const REASONS = ["generator", "rescue", "looked"] as const;

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
