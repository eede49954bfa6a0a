import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { leftFaultWords } from "../../../app/matters/left-faults";
import { leftUrgentWords } from "../../../app/matters/left-urgent";
import { leftDarkWords } from "../../../app/matters/still-dark";
import { plan, readsOnly, status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { canSetUp, maySetUp } from "./begin-set-up";
import { HeaderLayout } from "./header-layout";

const Link = signal<ComponentType | null>(null);

async function fetchLink(): Promise<void> {
  try {
    Link.value = (await import("../plan/plan-words")).loadSetUpLink();
  } catch {
    // The desk is whole without it; it is asked for again when the server is heard again.
  }
}

/** What is left of setting up is judged by code of the plan's editor, which comes once the desk's picture stands. */
function SetUpLeft() {
  const heard = status.value.server === "heard";
  useEffect(() => {
    if (!heard || Link.peek() !== null) return;
    const timer = setTimeout(() => void fetchLink());
    return () => clearTimeout(timer);
  }, [heard]);
  return Link.value === null ? null : <Link.value />;
}

/** Leads whoever may to setting up: while the plan is the example it stands out, later while steps are left. */
function SetUpWay() {
  if (!maySetUp.value || plan.value === null) return null;
  if (!canSetUp.value) return <SetUpLeft />;
  return (
    <LinkButton kind="go" href="/desk/setup">
      {t("desk-place-setup")}
    </LinkButton>
  );
}

/** No outage: said large, with the one thing that one may want to do. */
export function QuietHeader() {
  return (
    <HeaderLayout
      sign={
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
      }
      title={leftUrgentWords.value || leftDarkWords.value || leftFaultWords.value || t("desk-quiet")}
      subtitle={t("desk-quiet-text")}
      acts={
        <>
          <SetUpWay />
          {!readsOnly.value && <LinkButton href="/report">{t("desk-quiet-report")}</LinkButton>}
        </>
      }
    />
  );
}
