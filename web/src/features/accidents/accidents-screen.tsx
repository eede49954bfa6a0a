import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { situation } from "../../app/incident/situation";
import { kept } from "../../app/photos/kept-photo";
import { uncount } from "../../app/record/counted-acts";
import { record } from "../../app/record/record";
import { currentIncident, readsOnly, trueNow, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { Screen } from "../../app/shell/screen";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { clockBefore, rfc3339 } from "../../app/words/times";
import { inLine } from "../../app/words/user-text";
import { when } from "../../app/words/words";
import { recordAccident, startAuthorityClock } from "../../core/commands/accidents";
import type { Danger } from "../../core/folds/dangers";
import type { Accident } from "../../core/readings/response/accidents";
import { reportedHurt } from "../../core/readings/response/hurt";
import { displayTime } from "../../core/record/entries";
import { Button, LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { AccidentForm, type AccidentTold, isReported, NOTHING } from "./accident-form";
import { accidentsNow, authorityReport } from "./accidents-now";

/** What is known of it by the report that led here, or by the place where somebody said that it was. */
function begunBy({ of, area }: Readonly<Record<string, string>>): AccidentTold {
  const { danger, safe } = situation.value;
  const report = of && [...danger, ...safe].find(({ refs }) => refs.includes(of));
  if (!report) return area ? { ...NOTHING, kind: "injury", area } : NOTHING;
  return { ...NOTHING, kind: "injury", area: report.area, people: report.count };
}

export const accidentWords = ({ kind, text }: Pick<Accident, "kind" | "text">): string =>
  [t("accident-kind", { kind: kind ?? "other" }), inLine(text)].filter(Boolean).join(t("matter-colon"));

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

/** The report that it comes from: the one that led here, else the first of somebody hurt there. */
const reportOf = (of: string | undefined, { kind, area }: AccidentTold): Danger | null =>
  reportedHurt(situation.value, accidentsNow.value, { of: of ?? null, area: kind === "injury" ? area : null });

async function save(telling: AccidentTold, from: Danger | null, of: string | null): Promise<string | null> {
  const { kind, area, people, text, hurt } = telling;
  const photo = await kept(telling.photo);
  if (kind === null || photo === undefined) return null;
  const happened = {
    kind,
    place: { area, asset: null },
    people: kind === "injury" ? people : null,
    text,
    hurt,
    photo,
    report: of ?? from?.entry.ref ?? null,
  };
  const due = isReported(telling) === "yes" ? authorityReport.value : null;
  const [made] = (await record(recordAccident(workIncident.value, happened))) ?? [];
  if (!made) return null;
  // Its clock names it, so it can only follow.
  const known = clockBefore(telling.known, trueNow()) ?? (from && displayTime(from.entry) / 1000);
  const since = known === null ? null : rfc3339(known);
  const clock = due && (await record(startAuthorityClock(workIncident.value, due, made.ref, since)));
  offerUndo(t("accident-said"), () => uncount([made, ...(clock ?? [])]));
  return made.ref;
}

/** What happened to people and things: told in two taps, looked into afterwards. */
export function AccidentsScreen() {
  const { route } = useLocation();
  const { query } = useRoute();
  const { of } = query;
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [nothing] = useState(() => begunBy(query));
  const { form, begun, put: keep, clear } = useKeptForm(of ? `accident ${of}` : "accident", nothing);
  const telling = { ...form, photo };
  const report = reportOf(of, telling);
  const put = ({ photo: taken, ...part }: Partial<AccidentTold>) =>
    taken === undefined ? keep(part) : setPhoto(taken);
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
          {!readsOnly.value && (
            <LinkButton kind="danger" size="tall" href="/danger">
              {t("accident-report-danger")}
            </LinkButton>
          )}
        </Empty>
      </Screen>
    );
  }
  const send = async () => {
    setBusy(true);
    const ref = await save(telling, report, of ?? null);
    setBusy(false);
    if (ref === null) return;
    putAway();
    route(`/accidents/${ref}`);
  };
  const main = !readsOnly.value && (
    <Button kind="go" size="press" disabled={busy || telling.kind === null} onPress={() => void send()}>
      {t("answer-record")}
    </Button>
  );
  return (
    <Screen title={t("accident-title")} back="/" main={main}>
      <p class="label">{t("accident-readers")}</p>
      <Told />
      {!readsOnly.value && (
        <AccidentForm {...{ telling, put, reportedAt: report && displayTime(report.entry) / 1000 }} />
      )}
      {begun && (
        <Button kind="bare" onPress={putAway}>
          {t("customer-new-clear")}
        </Button>
      )}
    </Screen>
  );
}
