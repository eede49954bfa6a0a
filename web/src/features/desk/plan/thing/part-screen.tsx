import { useLocation } from "preact-iso/router";
import { status } from "../../../../app/record/store";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { Button, LinkButton } from "../../../../ui/button";
import { isPlanTable } from "../../imports/import-kinds";
import { PART_FORMS } from "../forms/part-forms";
import { EditorFrame } from "../frame/editor-frame";
import { PhonePreview } from "../preview/phone-preview";
import { PLAN_HREF, thingHref } from "../state/addresses";
import { add, draft, draftSaving } from "../state/draft-state";
import { ThingList } from "./thing-list";
import { UsesSheet } from "./uses-sheet";

/** The part out of somebody's table, and into one. */
function TableActs({ part }: { part: PlanPart }) {
  const heard = status.value.server === "heard";
  const file = `${t(`plan-part-${part}`)}.xlsx`;
  return (
    <>
      <LinkButton href={`/desk/import/${part}`}>{t("desk-import")}</LinkButton>
      {heard && draftSaving.value === "saved" && (
        <LinkButton href={`/api/v1/exports/${part}.xlsx`} download={file}>
          {t("desk-export")}
        </LinkButton>
      )}
    </>
  );
}

/** The things of one part, as the part shows them. */
export function PartScreen({ part }: { part: PlanPart }) {
  const { route } = useLocation();
  const { fresh, list: List } = PART_FORMS.get(part) ?? {};
  const append = () => {
    if (fresh === undefined) return;
    const [, at] = add(part, fresh());
    route(thingHref(part, keysOf(draft.peek() ?? {}, part)[Number(at)] ?? ""));
  };
  const adds = fresh !== undefined && List === undefined;
  const act = (adds || isPlanTable(part)) && (
    <>
      {adds && (
        <Button kind="go" onPress={append}>
          {t("plan-add-one")}
        </Button>
      )}
      {isPlanTable(part) && <TableActs part={part} />}
    </>
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
