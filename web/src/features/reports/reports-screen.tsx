import { CallButton } from "../../app/calls/call-button";
import { CallOutcome } from "../../app/calls/call-outcome";
import { calleeWords, contactCallee, contactWords } from "../../app/calls/callees";
import { reportList } from "../../app/incident/deadlines";
import { backTo, inEnded } from "../../app/incident/ended-incident";
import { situation } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, endedIncident, readsOnly, shownIncident, workIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { Countdown } from "../../app/words/countdown";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { levelWords, name, say, when } from "../../app/words/words";
import { giveReport, leaveOutReport } from "../../core/commands/reports";
import { byId } from "../../core/plan/plan-lookups";
import { outlastsEnd } from "../../core/readings/matters/timed";
import { type ReportState, reportKey } from "../../core/readings/reports";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { reportWords } from "./report-words";
import * as styles from "./reports-screen.module.css";

function give(state: ReportState): void {
  void recordCounting(giveReport(workIncident.value, state), t("report-said-given", { report: say(state.rule.name) }));
}

function leaveOut(state: ReportState): void {
  const drafts = leaveOutReport(workIncident.value, state, t("report-not-asked"));
  void recordCounting(drafts, t("report-said-skipped", { report: say(state.rule.name) }));
}

/** What to say, from which script, to whom: all that it takes to give it. */
function HowTo({ state }: { state: ReportState }) {
  const { rule } = state;
  const contact = byId(edition.value?.contacts ?? [], rule.to);
  const callee = contact && contactCallee(contact);
  const number = callee?.numbers[0];
  return (
    <>
      <ul class={styles.dots}>
        {rule.outline.map((line) => (
          <li key={say(line)}>{say(line)}</li>
        ))}
      </ul>
      {callee && number && (
        <CallButton callee={callee} number={number} words={t("now-call", { name: calleeWords(callee) })} />
      )}
      <div class="list">
        {rule.script && (
          <LeadRow href={`/scripts/${rule.script}`} icon="say">
            {name("scripts", rule.script)}
          </LeadRow>
        )}
        <LeadRow href={inEnded(endedIncident.value, `/reports/${encodeURIComponent(reportKey(state))}`)} icon="pen">
          {t("draft-lead")}
        </LeadRow>
      </div>
    </>
  );
}

function ReportCard({ state }: { state: ReportState }) {
  const { rule, past, due } = state;
  const last = past.at(-1);
  return (
    <section class="card stack" aria-label={reportWords(state)}>
      <div class="row">
        <div class="grow">
          <h2>{reportWords(state)}</h2>
          <p class="label">{t("report-by", { duty: name("duties", rule.by), to: contactWords(rule.to) })}</p>
        </div>
        {due !== null && <Countdown at={due} />}
      </div>
      {due === null ? (
        <Notice tone="ok">
          {t(last?.action?.type === "report.skipped" ? "report-settled-skipped" : "report-settled")}
        </Notice>
      ) : (
        <p class="label">{t(past.length > 0 ? "report-next-at" : "report-first-at", { time: when(due) })}</p>
      )}
      {last && <EntryLine entry={last} />}
      {due !== null && <HowTo state={state} />}
      {due !== null && !readsOnly.value && (
        <div class="two">
          <Button
            size="tall"
            icon="skip"
            label={t("report-skip", { report: reportWords(state) })}
            onPress={() => leaveOut(state)}
          >
            {t("report-skip-short")}
          </Button>
          <Button
            size="tall"
            icon="check"
            label={t("report-give", { report: reportWords(state) })}
            onPress={() => give(state)}
          >
            {t("report-give-short")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What this level asks to be reported, to whom and by when; one tap says that it was given. */
export function ReportsScreen() {
  if (!shownIncident.value) {
    return (
      <Screen title={t("reports-title")} back="/">
        <Empty icon="up" title={t("level-no-incident")}>
          <p>{t("reports-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const { level } = situation.value;
  // After the end nobody waits for the next word by telephone.
  const asked = reportList.value.filter(({ rule }) => endedIncident.value === null || outlastsEnd(rule));
  return (
    <Screen title={t("reports-title")} back={backTo("/")}>
      <CallOutcome />
      <p class="label">{level === null ? t("reports-no-level") : t("reports-level", { level: levelWords(level) })}</p>
      {asked.length === 0 && <Notice>{t("reports-none")}</Notice>}
      {asked.map((state) => (
        <ReportCard key={reportKey(state)} state={state} />
      ))}
    </Screen>
  );
}
