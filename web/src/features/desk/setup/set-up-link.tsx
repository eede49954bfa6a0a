import { useEffect } from "preact/hooks";
import { t } from "../../../app/words/i18n";
import { LinkButton } from "../../../ui/button";
import { draft } from "../plan/state/draft-state";
import { openDraft } from "../plan/state/open-draft";
import { stepsLeft, watchSetUp } from "./set-up-state";

/** Leads a plan keeper to what is left of setting up; nothing where all of it is done or put off. */
export function SetUpLink() {
  useEffect(() => {
    if (draft.peek() === null) void openDraft();
    return watchSetUp();
  }, []);
  const left = stepsLeft.value ?? 0;
  return left > 0 ? <LinkButton href="/desk/setup">{t("desk-setup-left", { n: left })}</LinkButton> : null;
}
