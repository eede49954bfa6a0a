import { locale, t } from "../../../../../app/words/i18n";
import { fieldOf, type Json, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { RefInput } from "../../fields/ref-input";
import { RefsInput } from "../../fields/refs-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { amountAsRead, asRead } from "../../inserts/as-read";
import { TextAsRead } from "../../inserts/text-as-read";
import { freshId } from "../../state/fresh-id";
import { rowTitle } from "../row-titles";
import { ScopeFields } from "./scope-fields";

const STARTS = ["by_hand", "incident", "people_in_lift", "generator"] as const;

export const freshLimit = () => ({
  ...{ id: freshId("limit"), name: {}, after: null, repeats: false, list: null, contacts: [] },
});

/** "5 分钟 · 再说一次话": how long after the start, and what is said then. */
function limitTitle(limit: Json): string {
  const said = [amountAsRead(fieldOf(limit, "after")), asRead(rowTitle(limit), locale.value)];
  return said.filter(Boolean).join(" · ");
}

/** One moment of a clock: when it comes, what is said then, and what is to be done. */
const LimitFields = ({ path }: { path: PlanPath }) => (
  <>
    <TextInput path={[...path, "name"]} label={t("plan-limit-name")} hint={t("plan-limit-name-hint")} limit={40} />
    <TextAsRead path={[...path, "name"]} />
    <FigureInput path={[...path, "after"]} label={t("plan-limit-after")} />
    <FlagInput path={[...path, "repeats"]} label={t("plan-limit-repeats")} />
    <RefInput path={[...path, "list"]} label={t("plan-limit-list")} part="lists" optional />
    <RefsInput path={[...path, "contacts"]} label={t("plan-limit-contacts")} part="contacts" />
  </>
);

/** Something that runs out: what starts and ends it, and what is due on the way. */
export function ClockForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-clock-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <TextInput path={[...path, "about"]} label={t("plan-clock-about")} long />
        <TextAsRead path={[...path, "about"]} />
        <ScopeFields path={path} />
      </FormPart>
      <FormPart title={t("plan-clock-runs")}>
        <ChoiceInput
          path={[...path, "starts"]}
          label={t("plan-clock-starts")}
          hint={t("plan-clock-starts-hint")}
          options={STARTS.map((start) => [start, t(`plan-clock-starts-${start}`)] as const)}
        />
        <TextInput path={[...path, "stops_when"]} label={t("plan-clock-stops-when")} long />
        <TextAsRead path={[...path, "stops_when"]} />
      </FormPart>
      <RowsInput
        path={[...path, "limits"]}
        label={t("plan-clock-limits")}
        fresh={freshLimit}
        title={limitTitle}
        row={(row) => <LimitFields path={row} />}
      />
    </>
  );
}
