import type { DangerKind, Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { Notice } from "../../ui/notice";
import { plan } from "../record/store";
import { t } from "../words/i18n";
import { type Callee, calleeWords, contactCallee, isMyDuty, publicNumber } from "./callees";
import { tries } from "./communications";

/**
 * Whom the plan has called for a danger, the first to be called first. Nobody calls their own duty: whom the plan has
 * called after it stands in its place.
 */
export function plannedFor(danger: DangerKind | null, from: Edition | null): readonly Callee[] {
  const contacts = from?.contacts ?? [];
  const called = (danger?.contacts ?? []).flatMap((id) => {
    const contact = byId(contacts, id);
    return (contact && isMyDuty(contact) ? byId(contacts, contact.next ?? "") : contact) ?? [];
  });
  return [...new Set(called)].filter((each) => !isMyDuty(each)).map(contactCallee);
}

/** The ambulance as the plan has it, or its number alone. */
export function ambulanceOf(from: Edition | null): Callee {
  const planned = (from?.contacts ?? []).map(contactCallee).find(({ numbers }) => numbers.includes("120"));
  return planned ?? publicNumber("120", t("contacts-120"));
}

/** Nobody else sees it: whom the plan has called for such a danger. */
export const Unseen = ({ danger }: { danger: DangerKind | null }) => (
  <Untold callees={plannedFor(danger, plan.value)} />
);

const isReached = ({ id }: Callee) => tries.value.get(id)?.last.outcome === "reached";
const named = (some: readonly Callee[]) => some.map(calleeWords).join(t("shell-joiner"));

/** Whom of these this outage has not reached yet. */
export function ToTell({ callees }: { callees: readonly Callee[] }) {
  const left = callees.filter((callee) => !isReached(callee));
  return left.length > 0 && <p>{t("danger-tell", { who: named(left) })}</p>;
}

/** Nobody else sees it: whom of these to tell by telephone, and whom this outage has reached already. */
export function Untold({ callees, words }: { callees: readonly Callee[]; words?: string | undefined }) {
  const [reached, left] = [callees.filter(isReached), callees.filter((callee) => !isReached(callee))];
  return (
    <Notice tone="warn">
      {words ?? t("danger-unseen")}
      {reached.length > 0 && <span class="under">{t("danger-reached", { who: named(reached) })}</span>}
      {left.length > 0 && <span class="under">{t("danger-tell", { who: named(left) })}</span>}
    </Notice>
  );
}
