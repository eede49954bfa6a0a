import type { DangerKind, Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { Notice } from "../../ui/notice";
import { plan } from "../record/store";
import { t } from "../words/i18n";
import { type Callee, calleeWords, contactCallee, isMyDuty } from "./callees";
import { tries } from "./communications";

/** Whom the plan has called for a danger, the first to be called first; nobody calls their own duty. */
export const plannedFor = (danger: DangerKind | null, from: Edition | null): readonly Callee[] =>
  (danger?.contacts ?? []).flatMap((id) => {
    const contact = byId(from?.contacts ?? [], id);
    return contact && !isMyDuty(contact) ? [contactCallee(contact)] : [];
  });

/** Nobody else sees it: whom the plan has called for such a danger. */
export const Unseen = ({ danger }: { danger: DangerKind | null }) => (
  <Untold callees={plannedFor(danger, plan.value)} />
);

/** Nobody else sees it: whom of these to tell by telephone, and whom this outage has reached already. */
export function Untold({ callees, words }: { callees: readonly Callee[]; words?: string | undefined }) {
  const isReached = ({ id }: Callee) => tries.value.get(id)?.last.outcome === "reached";
  const [reached, left] = [callees.filter(isReached), callees.filter((callee) => !isReached(callee))];
  const named = (some: readonly Callee[]) => some.map(calleeWords).join(t("shell-joiner"));
  return (
    <Notice tone="warn">
      {words ?? t("danger-unseen")}
      {reached.length > 0 && <span class="under">{t("danger-reached", { who: named(reached) })}</span>}
      {left.length > 0 && <span class="under">{t("danger-tell", { who: named(left) })}</span>}
    </Notice>
  );
}
