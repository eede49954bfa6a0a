import { t } from "../../../../../app/words/i18n";
import { fieldOf, type Json, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { RefInput } from "../../fields/ref-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { TextsInput } from "../../fields/texts/texts-input";
import { dutyOptions, levelOptions } from "../../state/choices";
import { LaterPart } from "./later-part";

const CHANNELS = ["voice", "sms", "wechat"] as const;

const reportChannels = () => [
  ...CHANNELS.map((channel) => [channel, t(`channel-${channel}`)] as const),
  ["written", t("plan-report-written")] as const,
];

const levelTitle = (limit: Json): string =>
  levelOptions().find(([level]) => level === fieldOf(limit, "level"))?.[1] ?? "";

const LimitRow = ({ path }: { path: PlanPath }) => (
  <>
    <ChoiceInput path={[...path, "level"]} label={t("plan-report-level")} options={levelOptions()} />
    <FigureInput path={[...path, "first"]} label={t("plan-report-first")} />
    <FigureInput path={[...path, "repeat"]} label={t("plan-report-repeat")} optional />
    <LaterPart path={[...path, "later"]} />
  </>
);

/** A report that must be made: by whom, to whom, when at which level, and what it says. */
export function ReportForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-report-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput path={[...path, "by"]} label={t("plan-report-by")} options={dutyOptions()} />
        <RefInput path={[...path, "to"]} label={t("plan-report-to")} part="contacts" />
        <ChoiceInput path={[...path, "channel"]} label={t("plan-report-channel")} options={reportChannels()} />
        <RefInput path={[...path, "script"]} label={t("plan-report-script")} part="scripts" optional />
        <RefInput
          path={[...path, "clock"]}
          label={t("plan-report-clock")}
          hint={t("plan-report-clock-hint")}
          part="clocks"
          optional
        />
      </FormPart>
      <RowsInput
        path={[...path, "limits"]}
        label={t("plan-report-limits")}
        hint={t("plan-report-limits-hint")}
        fresh={() => ({ level: null, first: null, repeat: null, later: null })}
        title={levelTitle}
        row={(row) => <LimitRow path={row} />}
        most={4}
      />
      <TextsInput path={[...path, "outline"]} label={t("plan-report-outline")} />
    </>
  );
}
