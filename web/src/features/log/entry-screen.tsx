import { useRoute } from "preact-iso/router";
import { CorrectionForm } from "../../app/corrections/correction-form";
import { wordsToCorrect } from "../../app/corrections/correction-words";
import { correctionsOf, takenBackBy } from "../../app/corrections/standing";
import { TakenBack } from "../../app/corrections/taken-back";
import { DangerCorrection, dangerToldBy } from "../../app/danger/danger-correction";
import { SafeButton } from "../../app/incident/danger-safe";
import { situation } from "../../app/incident/situation";
import { StoredPhoto } from "../../app/photos/stored-photo";
import { ProblemCard } from "../../app/record/problem";
import { counting, entries, nameOf, readsOnly, status } from "../../app/record/store";
import { TakeBack } from "../../app/response/take-back";
import { Screen } from "../../app/shell/screen";
import { EntryLine, EntryState, sentence, sentenceNow } from "../../app/words/entry-line";
import { colon } from "../../app/words/entry-reader";
import { t } from "../../app/words/i18n";
import { span, whenExactly } from "../../app/words/words";
import { STATED } from "../../core/catalogue/correctable";
import { correctedBy, correctedFields } from "../../core/record/corrections";
import { displayTime, type Entry } from "../../core/record/entries";
import { doerOf, textField } from "../../core/record/fields";
import { latest, tellsNews } from "../../core/timeline/timeline";
import { Empty } from "../../ui/empty";
import { Fact } from "../../ui/fact";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";

const LATE_MS = 60_000;

/** Happened, received and the phone's own time, apart. */
function Times({ entry }: { entry: Entry }) {
  const [doer, actor] = [doerOf(entry), entry.action?.actor ?? null];
  const late = entry.receivedAt === null ? 0 : (entry.receivedAt - displayTime(entry)) / 1000;
  return (
    <dl class="card facts">
      <Fact name={t("entry-happened")}>
        {whenExactly(displayTime(entry))}{" "}
        <span class="label">{t(`quality-${entry.statedAt === null ? entry.quality : "stated"}`)}</span>
      </Fact>
      <Fact name={t("entry-received")}>
        {entry.receivedAt === null ? t("entry-not-yet") : whenExactly(entry.receivedAt)}
        {late > LATE_MS && <span class="warn under">{t("entry-late", { by: span(late) })}</span>}
      </Fact>
      {entry.action && <Fact name={t("entry-phone-time")}>{entry.action.at.slice(11, 19)}</Fact>}
      {doer !== actor && <Fact name={t("on-paper-who")}>{nameOf(doer)}</Fact>}
      <Fact name={t("entry-who")}>{nameOf(actor)}</Fact>
      <Fact name={t("entry-ref")}>{entry.ref}</Fact>
    </dl>
  );
}

/** In one's own words what it says now: the last such correction, else the entry itself. */
function wordsNow(entry: Entry, corrections: readonly Entry[]): string {
  const last = latest(corrections.filter((each) => !(STATED in correctedFields(each))));
  return (last?.action && textField(last.action, "text")) ?? wordsToCorrect(entry, sentence(entry).text);
}

/** By a word, where folds read one: "reached" in own words would leave the call to be tried again. */
function Correct({ entry, corrections }: { entry: Entry; corrections: readonly Entry[] }) {
  const standing = correctedBy(entry, corrections);
  const danger = dangerToldBy(entry, situation.value);
  return (
    <FoldOut title={t("entry-correct")}>
      <div class="stack wide">
        <p class="label">{t(danger ? "entry-correct-danger" : "entry-correct-hint")}</p>
        {danger ? (
          <DangerCorrection of={danger} />
        ) : (
          <CorrectionForm
            key={standing.action?.type}
            {...{ entry, corrections, level: situation.value.level }}
            words={wordsNow(entry, corrections)}
          />
        )}
      </div>
    </FoldOut>
  );
}

/** "Correction: …", where it is plain of what. */
const rightWords = ({ action }: Entry): string =>
  colon(t("desk-say-corrected"), (action && textField(action, "text")) ?? "");

/** All that is known of one entry. */
export function EntryScreen() {
  const ref = counting(useRoute().params["ref"] ?? "");
  const entry = entries.value.find((each) => each.ref === ref);
  if (!entry) {
    return (
      <Screen title={t("entry-title")} back="/entries">
        <Empty icon="find" title={t("entry-unknown")}>
          <p>{t("entry-unknown-hint")}</p>
        </Empty>
      </Screen>
    );
  }
  const [corrections, back] = [correctionsOf(entry), takenBackBy(entry)];
  // What has become of people in danger is told there too, though it puts nothing right.
  const right = new Set(corrections);
  const said = entries.value.filter((each) => right.has(each) || (each.action?.refs[0] === ref && tellsNews(each)));
  const { text, place } = sentenceNow(entry);
  const before = sentence(entry).text;
  const main = dangerToldBy(entry, situation.value) && !readsOnly.value && (
    <SafeButton entry={entry} situation={situation.value} />
  );
  return (
    <Screen title={t("entry-title")} back="/entries" main={main}>
      <p class={back ? "title lines mute" : "title lines"}>{back ? <s>{text}</s> : text}</p>
      {back && <TakenBack by={back} />}
      {before !== text && (
        <p class="label lines">
          <s>{before}</s>
        </p>
      )}
      {place && <p class="label">{place}</p>}
      <EntryState entry={entry} />
      {entry.state === "attention" && <ProblemCard code={status.value.problem} />}
      <TakeBack entry={entry} />
      {entry.missingOnServer && <Notice tone="warn">{t("entry-missing")}</Notice>}
      {entry.flags.includes("not_allowed") && <Notice tone="warn">{t("entry-not-allowed")}</Notice>}
      {entry.action?.files.map((file) => (
        <StoredPhoto key={file.sha256} sha256={file.sha256} words={text} />
      ))}
      {said.map((each) => (
        <div key={each.ref} class="card">
          <EntryLine entry={each} words={right.has(each) ? rightWords(each) : null} />
        </div>
      ))}
      <Times entry={entry} />
      {!(readsOnly.value || back) && <Correct entry={entry} corrections={corrections} />}
    </Screen>
  );
}
