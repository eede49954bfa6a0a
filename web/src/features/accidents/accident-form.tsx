import { PhotoField } from "../../app/photos/photo-field";
import { edition } from "../../app/record/store";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { clockField } from "../../app/words/times";
import { lasting, say } from "../../app/words/words";
import { ACCIDENT_KINDS, type AccidentKind } from "../../core/catalogue/words";
import { NO_WITNESS, type Witness } from "../../core/commands/accidents";
import { milliseconds } from "../../core/plan/plan-lookups";
import { ChooseOne, Field } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { OwnWords } from "../../ui/own-words";
import { authorityReport } from "./accidents-now";
import { Ambulance } from "./ambulance";
import { WitnessFields } from "./witness-fields";

/** What somebody says of an accident that nobody has told of yet. */
export interface AccidentTold {
  readonly kind: AccidentKind | null;
  readonly area: string | null;
  /** Whether an authority is to be told; null: nobody has said. */
  readonly report: "yes" | "no" | null;
  /** "12:42", when it was known, as it was typed; "": by the report that it comes from, else now. */
  readonly known: string;
  readonly people: number | null;
  readonly text: string;
  readonly hurt: Witness;
  readonly photo: Blob | null;
}

export const NOTHING: AccidentTold = {
  ...{ kind: null, area: null, report: null, known: "", people: null, text: "", hurt: NO_WITNESS, photo: null },
};

const FEW = ["1", "2", "3", "4", "5"] as const;

interface TellingPart {
  readonly telling: AccidentTold;
  readonly put: (part: Partial<AccidentTold>) => void;
  /** When it was known by the report that it comes from, ms; null: by none. */
  readonly reportedAt: number | null;
}

/** Whether the plan's clock starts: its own words say for what. Where nobody says, it starts for who was hurt. */
function Reported({ telling, put, reportedAt }: TellingPart) {
  const due = authorityReport.value;
  if (!due) return null;
  const [limit] = due.clock.limits.toReversed();
  const span = limit ? lasting(milliseconds(limit.after) ?? 0) : "";
  return (
    <>
      <ChooseOne
        legend={t("accident-report", { name: say(due.rule.name) })}
        options={[
          { value: "yes", label: t("accident-report-yes", { span }) },
          { value: "no", label: t("report-skip-short") },
        ]}
        value={isReported(telling)}
        onChoose={(report) => put({ report })}
      />
      <p class="label">{say(due.clock.about)}</p>
      {isReported(telling) === "yes" && (
        <Field name={t("accident-known-at")} hint={t("accident-known-hint")}>
          <input
            type="time"
            value={telling.known || (reportedAt === null ? "" : clockField(reportedAt))}
            onInput={(event) => put({ known: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  );
}

export const isReported = ({ report, kind }: AccidentTold): "yes" | "no" | null =>
  report ?? (kind === null ? null : kind === "injury" ? "yes" : "no");

/** Nothing comes or goes above what a finger is on its way to: what is for the hurt alone comes last. */
export function AccidentForm({ telling, put, reportedAt }: TellingPart) {
  return (
    <section class="card stack wide" aria-label={t("accident-new")}>
      <h2>{t("accident-new")}</h2>
      <Ambulance />
      <ChooseOne
        legend={t("accident-what")}
        options={ACCIDENT_KINDS.map((value) => ({ value, label: t("accident-kind", { kind: value }) }))}
        value={telling.kind}
        onChoose={(kind) => put({ kind })}
      />
      <Reported {...{ telling, put, reportedAt }} />
      <ChooseArea
        legend={t("request-where")}
        areas={edition.value?.areas ?? []}
        value={telling.area}
        onChoose={(area) => put({ area })}
      />
      <PhotoField photo={telling.photo} onPhoto={(photo) => put({ photo })} />
      <OwnWords tall words={t("accident-text")} value={telling.text} onWords={(text) => put({ text })} />
      {telling.kind === "injury" && (
        <ChooseOne
          legend={t("accident-people")}
          options={FEW.map((value) => ({ value, label: value }))}
          value={FEW.find((each) => Number(each) === telling.people) ?? null}
          onChoose={(people) => put({ people: Number(people) })}
        />
      )}
      <FoldOut title={t("accident-hurt")} snug>
        <WitnessFields value={telling.hurt} onChange={(hurt) => put({ hurt })} wordsName={t("accident-injury")} />
      </FoldOut>
    </section>
  );
}
