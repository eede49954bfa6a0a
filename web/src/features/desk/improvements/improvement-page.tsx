import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { aboutOf, mayChange, mayEnd } from "../../../app/improvements/improvement-about";
import { improvementOwner, improvementState, isOverdue } from "../../../app/improvements/improvement-words";
import { improvements } from "../../../app/matters/matters";
import { StoredPhoto } from "../../../app/photos/stored-photo";
import { uncount } from "../../../app/record/counted-acts";
import { counting, readsOnly } from "../../../app/record/store";
import { EntryLine, sentence } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { FEW_LINES, inLine } from "../../../app/words/user-text";
import { dateOf } from "../../../app/words/words";
import type { Improvement, TakenUp } from "../../../core/readings/review/improvements";
import type { Entry } from "../../../core/record/entries";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { LeadRow } from "../../../ui/lead-row";
import { Notice } from "../../../ui/notice";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { DescriptionList } from "../ui/description-list";
import { Panel } from "../ui/panel";
import { takenUpWords } from "./improved-things";
import * as styles from "./improvement-page.module.css";
import { type AskedOfImprovement, ImprovementSheet } from "./improvement-sheets";
import { placeHref } from "./place-href";
import { reviewHref, taughtBy } from "./taught-by";

function Facts({ of }: { of: Improvement }) {
  const review = reviewHref(of);
  const from = taughtBy(of);
  return (
    <Panel title={t("improvement-state")}>
      <DescriptionList>
        <div>
          <dt>{t("improvement-owner")}</dt>
          <dd>{improvementOwner(of)}</dd>
        </div>
        <div>
          <dt>{t("improvement-due-head")}</dt>
          <dd class={isOverdue(of) ? "bad" : undefined}>
            {of.due === null ? t("improvement-no-day") : t("improvement-due", { day: dateOf(of.due) })}
          </dd>
        </div>
        <div>
          <dt>{t("improvement-from-head")}</dt>
          <dd>{review ? <a href={review}>{from}</a> : from}</dd>
        </div>
        {of.why && (
          <div>
            <dt>{t("improvement-why")}</dt>
            <dd>{inLine(of.why, FEW_LINES)}</dd>
          </div>
        )}
      </DescriptionList>
    </Panel>
  );
}

function TakenUpRow({ of, each, acts }: { of: Improvement; each: TakenUp; acts: boolean }) {
  const words = takenUpWords(each);
  const href = placeHref(each);
  return (
    <li class="row">
      <span class="grow">{href ? <LeadRow href={href}>{words}</LeadRow> : words}</span>
      {acts && (
        <Button
          label={t("improvement-not-there-of", { what: words })}
          onPress={() => void uncount([each.entry], aboutOf(of))}
        >
          {t("improvement-not-there")}
        </Button>
      )}
    </li>
  );
}

/** What shows that it is done: words, a picture, or what was recorded elsewhere. */
function ProofRow({ entry }: { entry: Entry }) {
  return (
    <li class="stack">
      <EntryLine entry={entry} />
      {entry.action?.files.map(({ sha256 }) => (
        <StoredPhoto key={sha256} sha256={sha256} words={sentence(entry).text} />
      ))}
      {entry.action?.refs.map((ref) => (
        <LeadRow key={ref} href={`/entries/${ref}`}>
          {t("improvement-proof-entry")}
        </LeadRow>
      ))}
    </li>
  );
}

interface PartProps {
  readonly of: Improvement;
  readonly acts: boolean;
  readonly onAsk: (what: AskedOfImprovement) => void;
}

function Places({ of, acts, onAsk }: PartProps) {
  return (
    <Panel title={t("improvement-taken-up-head")}>
      {of.takenUp.length === 0 && <p class="label">{t("improvement-taken-none")}</p>}
      <ul class="list">
        {of.takenUp.map((each) => (
          <TakenUpRow key={each.entry.ref} of={of} each={each} acts={acts} />
        ))}
      </ul>
      {acts && (
        <div class="row">
          <Button onPress={() => onAsk("place")}>{t("improvement-take-up")}</Button>
        </div>
      )}
    </Panel>
  );
}

function Proofs({ of, acts, onAsk }: PartProps) {
  return (
    <Panel title={t("improvement-proofs")}>
      {of.proofs.length === 0 && <p class="label">{t("improvement-proofs-none")}</p>}
      <ul class="list">
        {of.proofs.map((entry) => (
          <ProofRow key={entry.ref} entry={entry} />
        ))}
      </ul>
      {acts && (
        <div class="row">
          <Button onPress={() => onAsk("proof")}>{t("improvement-prove-save")}</Button>
        </div>
      )}
    </Panel>
  );
}

/** One thing to be better: whose, by when, where it stands now, what proves it; and how it ends. */
export function DeskImprovementScreen() {
  const ref = counting(useRoute().params["ref"] ?? "");
  const [asked, setAsked] = useState<AskedOfImprovement | null>(null);
  const of = improvements.value.find(({ entry }) => entry.ref === ref);
  if (!of) {
    return (
      <DeskFrame title={t("improvement-title")}>
        <DeskPage title={t("improvement-title")}>
          <Empty icon="check" title={t("improvement-unknown")}>
            <LinkButton href="/desk/improvements">{t("improvements-list")}</LinkButton>
          </Empty>
        </DeskPage>
      </DeskFrame>
    );
  }
  const acts = !readsOnly.value;
  const part = { of, acts, onAsk: setAsked };
  const ask = (what: AskedOfImprovement, kind?: "go") => (
    <Button kind={kind} onPress={() => setAsked(what)}>
      {t(`improvement-ask-${what}`)}
    </Button>
  );
  const act = (
    <>
      <LinkButton href="/desk/improvements">{t("improvements-list")}</LinkButton>
      {mayChange(of) && of.closed === null && ask("change")}
      {mayEnd(of) && of.closed === null && ask("later")}
      {mayEnd(of) && of.closed === null && ask("drop")}
      {mayEnd(of) && of.closed === null && ask("done", "go")}
      {mayEnd(of) && of.closed !== null && ask("again")}
    </>
  );
  return (
    <DeskFrame title={inLine(of.what)}>
      <DeskPage title={inLine(of.what)} act={act} wide>
        {of.closed && <Notice tone="ok">{improvementState(of)}</Notice>}
        {isOverdue(of) && <Notice tone="warn">{t("improvement-is-overdue")}</Notice>}
        <div class={styles.columns}>
          <div class={styles.column}>
            <Facts of={of} />
            <Places {...part} />
            <Proofs {...part} />
          </div>
          <Panel title={t("improvement-course")}>
            <div class="list">
              {[of.entry, ...of.acts].map((entry) => (
                <EntryLine key={entry.ref} entry={entry} />
              ))}
            </div>
          </Panel>
        </div>
        {asked && <ImprovementSheet key={asked} of={of} asked={asked} onClose={() => setAsked(null)} />}
      </DeskPage>
    </DeskFrame>
  );
}
