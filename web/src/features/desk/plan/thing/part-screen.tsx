import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { Button } from "../../../../ui/button";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { PhonePreview } from "../preview/phone-preview";
import { PLAN_HREF, thingHref } from "../state/addresses";
import { add, draft } from "../state/draft-state";
import { ThingList } from "./thing-list";
import { UsesSheet } from "./uses-sheet";

/** The things of one part, as the part shows them. */
export function PartScreen({ part }: { part: PlanPart }) {
  const { route } = useLocation();
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
    <EditorFrame
      title={t(`plan-part-${part}`)}
      within={[{ href: PLAN_HREF, words: t("desk-place-plan") }]}
      act={act}
      aside={<PhonePreview part={part} thing={null} />}
    >
      {List === undefined ? (
        <ThingList key={part} part={part} isOpen={fresh !== undefined} />
      ) : (
        <List Uses={UsesSheet} />
      )}
    </EditorFrame>
  );
}
