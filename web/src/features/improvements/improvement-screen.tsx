import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { aboutOf, mayEnd, viewOf } from "../../app/improvements/improvement-about";
import { improvementOwner, improvementState, isOverdue } from "../../app/improvements/improvement-words";
import { improvements } from "../../app/matters/matters";
import { StoredPhoto } from "../../app/photos/stored-photo";
import { recordCounting } from "../../app/record/counted-acts";
import { counting, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { EntryLine, sentence } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { inLine } from "../../app/words/user-text";
import type { ImprovementOutcome } from "../../core/catalogue/words";
import { closeImprovement } from "../../core/commands/improvements";
import type { Improvement } from "../../core/readings/review/improvements";
import { Button, LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Fact } from "../../ui/fact";
import { Notice } from "../../ui/notice";
import { ProveForm } from "./prove-form";

function Facts({ of }: { of: Improvement }) {
  return (
    <section class="card stack">
      <dl class="stack">
        {of.why && <Fact name={t("improvement-why")}>{inLine(of.why)}</Fact>}
        <Fact name={t("improvement-owner")}>{improvementOwner(of)}</Fact>
        <Fact name={t("improvement-state")}>
          <span class={isOverdue(of) ? "bad" : undefined}>{improvementState(of)}</span>
        </Fact>
      </dl>
    </section>
  );
}

const REASONS = ["elsewhere", "needless"] as const;

/** One thing to be better next time: whose, by when, what proves it, how it ends. */
export function ImprovementScreen() {
  const ref = counting(useRoute().params["ref"] ?? "");
  const [dropping, setDropping] = useState(false);
  const of = improvements.value.find(({ entry }) => entry.ref === ref);
  if (!of) {
    return (
      <Screen title={t("improvement-title")} back="/">
        <Empty icon="check" title={t("improvement-unknown")} />
      </Screen>
    );
  }
  const view = viewOf(of);
  const end = async (outcome: ImprovementOutcome, reason: string) => {
    const closing = { improvement: of.entry.ref, proved: of.proofs.length > 0 };
    const drafts = closeImprovement(aboutOf(of), closing, outcome, reason);
    if (await recordCounting(drafts, t(`improvement-said-${outcome}`), aboutOf(of))) setDropping(false);
  };
  const acts = !readsOnly.value && of.closed === null;
  const mayClose = acts && mayEnd(of);
  const main = mayClose ? (
    <Button kind="go" size="press" onPress={() => void end("done", "")}>
      {t("improvement-close")}
    </Button>
  ) : undefined;
  const back = view?.ended ? `/after/${view.ref}` : "/";
  return (
    <Screen title={inLine(of.what)} tab={t("improvement-title")} back={back} main={main}>
      {of.closed && <Notice tone="ok">{improvementState(of)}</Notice>}
      <Facts of={of} />
      {acts && <ProveForm key={of.entry.ref} of={of} />}
      {acts && <LinkButton href={`/desk/improvements/${of.entry.ref}`}>{t("improvement-taken-up")}</LinkButton>}
      <section class="card list" aria-label={t("improvement-course")}>
        {[of.entry, ...of.acts].map((entry) => (
          <div key={entry.ref}>
            <EntryLine entry={entry} />
            {entry.action?.files.map(({ sha256 }) => (
              <StoredPhoto key={sha256} sha256={sha256} words={sentence(entry).text} />
            ))}
          </div>
        ))}
      </section>
      {mayClose && <Button onPress={() => setDropping(true)}>{t("after-leave")}</Button>}
      {dropping && (
        <ReasonSheet
          title={t("improvement-drop-why")}
          reasons={REASONS.map((reason) => t(`after-reason-${reason}`))}
          onReason={(reason) => void end("dropped", reason)}
          onClose={() => setDropping(false)}
        />
      )}
    </Screen>
  );
}
