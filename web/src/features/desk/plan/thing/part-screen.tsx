import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { planThings } from "../../../../core/plan/draft/plan-form";
import { Button } from "../../../../ui/button";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { PLAN_HREF, thingHref } from "../state/addresses";
import { add, draft } from "../state/draft-state";
import * as styles from "./part-screen.module.css";
import { thingTitle } from "./thing-title";

/** The things of one part. */
export function PartScreen({ part }: { part: PlanPart }) {
  const { route } = useLocation();
  const plan = draft.value ?? {};
  const things = planThings(plan, part);
  const keys = keysOf(plan, part);
  const { fresh, list: List } = PART_FORMS.get(part) ?? {};
  const append = () => {
    if (fresh === undefined) return;
    const [, at] = add(part, fresh());
    route(thingHref(part, keysOf(draft.peek() ?? {}, part)[Number(at)] ?? ""));
  };
  const act = fresh && List === undefined && (
    <Button kind="go" onPress={append}>
      {t("plan-add-one")}
    </Button>
  );
  return (
    <EditorFrame title={t(`plan-part-${part}`)} within={[{ href: PLAN_HREF, words: t("desk-place-plan") }]} act={act}>
      {List === undefined ? (
        <ul class="list">
          {things.map((thing, at) => (
            <li key={keys[at]}>
              <a class={styles.thing} href={thingHref(part, keys[at] ?? "")}>
                {thingTitle(part, thing)}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <List />
      )}
    </EditorFrame>
  );
}
