import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { improvementOwner, improvementState, isOverdue } from "../../app/improvements/improvement-words";
import { myDuties } from "../../app/incident/situation";
import { improvements } from "../../app/matters/matters";
import { StoredPhoto } from "../../app/photos/stored-photo";
import { record } from "../../app/record/record";
import { counting, me, readsOnly, supervises } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { EntryLine, sentence } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { inLine } from "../../app/words/user-text";
import { IMPROVED_THINGS, type ImprovementOutcome } from "../../core/catalogue/words";
import { closeImprovement, takeUpImprovement } from "../../core/commands/improvements";
import type { Improvement } from "../../core/readings/review/improvements";
import { Button } from "../../ui/button";
import { Choices } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Fact } from "../../ui/fact";
import { Notice } from "../../ui/notice";
import { aboutOf, viewOf } from "./improvement-about";
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

/** Where it stands now, so that nobody must remember it. */
function TakenUp({ of }: { of: Improvement }) {
  const isIn = (by: string) => of.takenUp.some((each) => each.by === by);
  return (
    <section class="card stack">
      <Choices legend={t("improvement-taken-up")}>
        <div class="chips">
          {IMPROVED_THINGS.map((by) => (
            <Button
              key={by}
              size="tall"
              pressed={isIn(by)}
              onPress={() =>
                !isIn(by) && void record(takeUpImprovement(aboutOf(of), of.entry.ref, { by, id: null, note: "" }))
              }
            >
              {t("improved-thing", { by })}
            </Button>
          ))}
        </div>
      </Choices>
    </section>
  );
}

const REASONS = ["elsewhere", "needless"] as const;

const isOwner = ({ owner }: Improvement): boolean =>
  owner !== null && (owner.person === me.value?.person || (owner.duty !== null && myDuties.value.includes(owner.duty)));

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
    if (!(await record(closeImprovement(aboutOf(of), closing, outcome, reason)))) return;
    setDropping(false);
    show({ text: t(`improvement-said-${outcome}`) });
  };
  const acts = !readsOnly.value && of.closed === null;
  const mayClose = acts && (supervises.value || isOwner(of));
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
      {acts && <TakenUp of={of} />}
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
      {mayClose && <Button onPress={() => setDropping(true)}>{t("improvement-drop")}</Button>}
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
