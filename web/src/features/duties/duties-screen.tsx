import { useState } from "preact/hooks";
import { AssignSheet } from "../../app/duties/assign-sheet";
import { covering, doers, lines, staffing } from "../../app/duties/staffing";
import { inLineWords } from "../../app/duties/stand-in-words";
import { doesDuty, dutyName, TakeDuty } from "../../app/duties/take-duty";
import { matterHere, myDuties } from "../../app/incident/situation";
import { matters } from "../../app/matters/matters";
import {
  currentIncident,
  edition,
  endedIncident,
  me,
  nameOf,
  readsOnly,
  supervises,
  workIncident,
} from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import { coverOf } from "../../core/readings/duties/duty-cover";
import type { InLine } from "../../core/readings/duties/stand-ins";
import { Button, LinkButton } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import * as styles from "./duties-screen.module.css";

/** Those who could do it, for one whom nobody has reached yet; deputies before who can not be had. */
function rosterWords(line: readonly InLine[]): string | null {
  return line.length === 0 ? null : t("duties-roster", { names: line.map(inLineWords).join(t("shell-joiner")) });
}

/**
 * Who does it, and why not who would do it first. What nobody does is covered by another duty that somebody does: that
 * is said, and no alarm.
 */
function holderWords(duty: Duty): { text: string; covered: boolean } {
  const line = lines.value.get(duty) ?? [];
  const having = line.filter(({ does }) => does);
  if (having.length > 0) {
    const covered = having.some(({ hindrance }) => hindrance === null);
    return { text: having.map(inLineWords).join(t("shell-joiner")), covered };
  }
  const from = edition.value;
  const cover = from && coverOf(from, doers.value, duty);
  const roster = rosterWords(line);
  if (!cover) return { text: roster ?? t("duties-nobody"), covered: roster !== null };
  const who = nameOf(doers.value.get(cover)?.[0] ?? null);
  const words = t("duties-covered", { by: name("duties", cover), who });
  return { text: [words, roster].filter(Boolean).join(" · "), covered: true };
}

/** Whoever leads gives any duty to others; all others what they have. */
const assigns = () =>
  endedIncident.value === null && (supervises.value || [...myDuties.value, ...covering.value].includes("leader"));

function DutyRow({ duty, onAssign }: { duty: Duty; onAssign: () => void }) {
  const mine = doesDuty(duty);
  const { text, covered } = holderWords(duty);
  const open = currentIncident.value !== null;
  const words = dutyName(duty);
  return (
    <li class={`row ${styles.duty}`}>
      <LeadRow href={`/cards/${duty}`}>
        <span class="title">{words}</span>
        <span class={covered || !open ? "label under" : "warn under"}>{text}</span>
      </LeadRow>
      {!readsOnly.value && (open || assigns()) && (
        <span class={styles.acts}>
          <TakeDuty duty={duty} />
          {(assigns() || (open && mine)) && (
            <Button size="tall" onPress={onAssign}>
              {t("assign-open")}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

/** Who covers what; taking a duty over is one tap. */
export function DutiesScreen() {
  const [assigned, setAssigned] = useState<Duty | null>(null);
  const mine = myDuties.value.map((duty) => name("duties", duty)).join(t("shell-joiner"));
  const dying = currentIncident.value && mine && !readsOnly.value && (
    <LinkButton size="press" icon="people" href="/hand-over">
      {t("now-hand-over")}
    </LinkButton>
  );
  return (
    <Screen title={t("duties-title")} back="/" main={dying}>
      {!currentIncident.value && <Notice>{t("duties-no-incident")}</Notice>}
      {mine && <p>{t("now-my-duties", { duties: mine })}</p>}
      {me.value && mine === "" && <p class="mute">{t("duties-none")}</p>}
      <ul class="card list">
        {DUTIES.map((duty) => (
          <DutyRow key={duty} duty={duty} onAssign={() => setAssigned(duty)} />
        ))}
      </ul>
      {currentIncident.value && <LinkButton href="/hand-over/sheet">{t("sheet-open")}</LinkButton>}
      {assigned && (
        <AssignSheet
          duty={assigned}
          about={workIncident.value}
          staffing={staffing.value}
          of={matterHere.value}
          matters={matters.value}
          onClose={() => setAssigned(null)}
        />
      )}
    </Screen>
  );
}
