import type { ComponentChildren } from "preact";
import { plan } from "../../../../app/record/store";
import { t } from "../../../../app/words/i18n";
import { Button, LinkButton } from "../../../../ui/button";
import { Empty } from "../../../../ui/empty";
import { Notice } from "../../../../ui/notice";
import { openDraft, opening, startDraft } from "../state/open-draft";
import { EditorFrame } from "./editor-frame";

function Begin() {
  const inForce = plan.value;
  return (
    <Empty icon="book" title={t("plan-none-yet")}>
      <p>{t("plan-none-yet-text")}</p>
      <div class="row wrap">
        {inForce !== null && (
          <Button kind="go" onPress={() => void startDraft({ edition: inForce.number })}>
            {t("plan-begin-from-edition", { n: inForce.number })}
          </Button>
        )}
        <LinkButton href="/desk/setup">{t("plan-begin-setup")}</LinkButton>
      </div>
    </Empty>
  );
}

/** What stands where no draft is shown: how one begins, or why it cannot be had; above it what is known of the place. */
export function NoDraft({ children }: { children?: ComponentChildren }) {
  const state = opening.value;
  return (
    <EditorFrame title={t("desk-place-plan")}>
      {children}
      {state === "none" && <Begin />}
      {(state === "asking" || state === "open") && <p class="label">{t("desk-loading")}</p>}
      {(state === "unheard" || state === "refused") && (
        <Notice tone="warn">
          {t(`plan-cannot-open-${state}`)}{" "}
          <Button kind="bare" onPress={() => void openDraft()}>
            {t("plan-try-again")}
          </Button>
        </Notice>
      )}
    </EditorFrame>
  );
}
