import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { kept } from "../../app/photos/kept-photo";
import { PhotoField } from "../../app/photos/photo-field";
import { recordCounting } from "../../app/record/counted-acts";
import { currentIncident, edition, readsOnly, workIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { ChooseArea } from "../../app/words/area-choice";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { inLine } from "../../app/words/user-text";
import { lasting, say, when } from "../../app/words/words";
import { ACCIDENT_KINDS, type AccidentKind } from "../../core/catalogue/words";
import { NO_WITNESS, recordAccident, type Witness } from "../../core/commands/accidents";
import { milliseconds } from "../../core/plan/plan-lookups";
import type { Accident } from "../../core/readings/response/accidents";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { OwnWords } from "../../ui/own-words";
import { accidentsNow, authorityReport } from "./accidents-now";
import { WitnessFields } from "./witness-fields";

/** What somebody says of an accident that nobody has told of yet. */
interface Telling {
  readonly kind: AccidentKind | null;
  readonly area: string | null;
  /** Whether an authority is to be told; null: nobody has said. */
  readonly report: "yes" | "no" | null;
  readonly people: number | null;
  readonly text: string;
  readonly hurt: Witness;
  readonly photo: Blob | null;
}

const NOTHING: Telling = {
  ...{ kind: null, area: null, report: null, people: null, text: "", hurt: NO_WITNESS, photo: null },
};

const FEW = ["1", "2", "3", "4", "5"] as const;

interface TellingPart {
  readonly telling: Telling;
  readonly put: (part: Partial<Telling>) => void;
}

export const accidentWords = ({ kind, text }: Pick<Accident, "kind" | "text">): string =>
  [t("accident-kind", { kind: kind ?? "other" }), inLine(text)].filter(Boolean).join(t("matter-colon"));

/** Whether the plan's clock starts: its own words say for what. Where nobody says, it starts for who was hurt. */
function Reported({ telling, put }: TellingPart) {
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
          { value: "no", label: t("accident-report-no") },
        ]}
        value={reportOf(telling)}
        onChoose={(report) => put({ report })}
      />
      <p class="label">{say(due.clock.about)}</p>
    </>
  );
}

const reportOf = ({ report, kind }: Telling): "yes" | "no" | null =>
  report ?? (kind === null ? null : kind === "injury" ? "yes" : "no");

function Ask({ telling, put }: TellingPart) {
  return (
    <section class="card stack wide" aria-label={t("accident-new")}>
      <h2>{t("accident-new")}</h2>
      <ChooseOne
        legend={t("accident-what")}
        options={ACCIDENT_KINDS.map((value) => ({ value, label: t("accident-kind", { kind: value }) }))}
        value={telling.kind}
        onChoose={(kind) => put({ kind })}
      />
      {telling.kind === "injury" && (
        <ChooseOne
          legend={t("accident-people")}
          options={FEW.map((value) => ({ value, label: value }))}
          value={FEW.find((each) => Number(each) === telling.people) ?? null}
          onChoose={(people) => put({ people: Number(people) })}
        />
      )}
      <Reported telling={telling} put={put} />
      <ChooseArea
        legend={t("accident-where")}
        areas={edition.value?.areas ?? []}
        value={telling.area}
        onChoose={(area) => put({ area })}
      />
      <PhotoField photo={telling.photo} onPhoto={(photo) => put({ photo })} />
      <OwnWords tall words={t("accident-text")} value={telling.text} onWords={(text) => put({ text })} />
      <FoldOut title={t("accident-hurt")} snug>
        <WitnessFields value={telling.hurt} onChange={(hurt) => put({ hurt })} wordsName={t("accident-injury")} />
      </FoldOut>
    </section>
  );
}

function Told() {
  if (accidentsNow.value.length === 0) return null;
  return (
    <section class="card" aria-label={t("accident-title")}>
      <ul class="list">
        {accidentsNow.value.map((each) => (
          <li key={each.entry.ref}>
            <LeadRow href={`/accidents/${each.entry.ref}`}>
              {accidentWords(each)}
              <span class="label under">
                {[
                  each.place.area && names.value.area(each.place.area),
                  when(displayTime(each.entry)),
                  t(each.found ? "accident-found" : "accident-open"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </LeadRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function save(telling: Telling): Promise<string | null> {
  const { kind, area, people, text, hurt } = telling;
  const photo = await kept(telling.photo);
  if (kind === null || photo === undefined) return null;
  const happened = { kind, place: { area, asset: null }, people: kind === "injury" ? people : null, text, hurt, photo };
  const due = reportOf(telling) === "yes" ? authorityReport.value : null;
  const made = await recordCounting(recordAccident(workIncident.value, happened, due), t("accident-said"));
  return made?.ref ?? null;
}

/** What happened to people and things: told in two taps, looked into afterwards. */
export function AccidentsScreen() {
  const { route } = useLocation();
  const [photo, setPhoto] = useState<Blob | null>(null);
  const { form, begun, put: keep, clear } = useKeptForm("accident", NOTHING);
  const telling = { ...form, photo };
  const put = ({ photo: taken, ...part }: Partial<Telling>) => (taken === undefined ? keep(part) : setPhoto(taken));
  const putAway = () => {
    clear();
    setPhoto(null);
  };
  const [busy, setBusy] = useState(false);
  if (!currentIncident.value && accidentsNow.value.length === 0) {
    return (
      <Screen title={t("accident-title")} back="/">
        <Empty icon="alert" title={t("level-no-incident")}>
          <p>{t("accident-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const send = async () => {
    setBusy(true);
    const ref = await save(telling);
    setBusy(false);
    if (ref === null) return;
    putAway();
    route(`/accidents/${ref}`);
  };
  const main = !readsOnly.value && (
    <Button kind="go" size="press" disabled={busy || telling.kind === null} onPress={() => void send()}>
      {t("accident-save")}
    </Button>
  );
  return (
    <Screen title={t("accident-title")} back="/" main={main}>
      <p class="label">{t("accident-readers")}</p>
      <Told />
      {!readsOnly.value && <Ask telling={telling} put={put} />}
      {begun && (
        <Button kind="bare" onPress={putAway}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}
