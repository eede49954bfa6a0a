import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { CallButton } from "../../app/calls/call-button";
import { calleeWords, contactCallee, contactWords } from "../../app/calls/callees";
import { canShare, copyOut, share } from "../../app/device/platform";
import { reportList } from "../../app/incident/deadlines";
import { backTo } from "../../app/incident/ended-incident";
import { matterHere } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, me, mode, readsOnly, workIncident } from "../../app/record/store";
import { fail, show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { FEW_LINES, inLine } from "../../app/words/user-text";
import { name, say, when } from "../../app/words/words";
import { giveReport } from "../../core/commands/reports";
import type { ReportRule } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { reportKey } from "../../core/readings/reports";
import { displayTime, type Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { changedDraft, keepChanged } from "./changed-drafts";
import { draftOf } from "./draft-words";
import { reportWords } from "./report-words";

async function copy(text: string): Promise<void> {
  if (await copyOut(text, mode.value)) show({ text: t("script-copied") });
  else fail(t("script-not-copied"), t("shell-close"));
}

/** The ways by which the words leave this phone; a drill's stay. */
function WaysOut({ rule, text }: { rule: ReportRule; text: string }) {
  const contact = byId(edition.value?.contacts ?? [], rule.to);
  const callee = contact && contactCallee(contact);
  const number = callee?.numbers[0];
  return (
    <div class="two">
      {callee && number && rule.channel !== "written" && (
        <CallButton callee={callee} number={number} words={t("now-call", { name: calleeWords(callee) })} />
      )}
      <Button size="tall" icon="copy" onPress={() => void copy(text)}>
        {t("script-copy")}
      </Button>
      {canShare(mode.value) && (
        <Button size="tall" icon="share" onPress={() => void share(text, mode.value)}>
          {t("script-share")}
        </Button>
      )}
    </div>
  );
}

/** What was given before, as it was given. */
function Given({ past }: { past: readonly Entry[] }) {
  const given = past.filter(({ action }) => action?.type === "report.given");
  if (given.length === 0) return null;
  return (
    <FoldOut title={t("draft-given", { n: given.length })}>
      <ul class="list">
        {given.toReversed().map((entry) => (
          <li key={entry.ref}>
            <span class="label">{t("draft-given-at", { time: when(displayTime(entry)) })}</span>
            <p class="lines">
              {inLine((entry.action && textField(entry.action, "text")) || t("draft-given-bare"), 10 * FEW_LINES)}
            </p>
          </li>
        ))}
      </ul>
    </FoldOut>
  );
}

/** One report: a draft from the record to change, send and give; what is given is kept as it was. */
export function GiveReportScreen() {
  const { params } = useRoute();
  const state = reportList.value.find((each) => reportKey(each) === params["rule"]);
  const of = matterHere.value;
  const person = me.value?.person ?? null;
  const draft = { incident: of?.view.ref ?? "", rule: params["rule"] ?? "" };
  const [text, setText] = useState(() => changedDraft(person, draft) ?? (of ? draftOf(of) : ""));
  const change = (words: string) => {
    setText(words);
    keepChanged(person, draft, words);
  };
  if (!(state && of)) {
    return (
      <Screen title={t("reports-title")} back="/reports">
        <Empty icon="up" title={t("reports-none")} />
      </Screen>
    );
  }
  const { rule, due, past } = state;
  const give = async () => {
    const given = giveReport(workIncident.value, state, text.trim());
    if (await recordCounting(given, t("report-said-given", { report: say(rule.name) })))
      keepChanged(person, draft, null);
  };
  const anew = () => {
    setText(draftOf(of));
    keepChanged(person, draft, null);
  };
  const main = readsOnly.value ? undefined : (
    <Button
      kind="go"
      size="press"
      icon="check"
      label={t("report-give", { report: say(rule.name) })}
      onPress={() => void give()}
    >
      {t("report-give-short")}
    </Button>
  );
  return (
    <Screen title={reportWords(state)} back={backTo("/reports")} main={main}>
      <div class="row">
        <p class="label grow">{t("report-by", { duty: name("duties", rule.by), to: contactWords(rule.to) })}</p>
        {due !== null && <Countdown at={due} />}
      </div>
      {rule.outline.length > 0 && (
        <p class="label">{t("draft-outline", { points: rule.outline.map(say).join(t("shell-joiner")) })}</p>
      )}
      <Field name={t("draft-title")} hint={t("draft-hint")}>
        <textarea rows={14} value={text} onInput={(event) => change(event.currentTarget.value)} />
      </Field>
      <Button icon="undo" onPress={anew}>
        {t("draft-anew")}
      </Button>
      <WaysOut rule={rule} text={text} />
      <Given past={past} />
    </Screen>
  );
}
