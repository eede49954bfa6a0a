import { useMemo } from "preact/hooks";
import { isWithdrawn } from "../../../app/corrections/standing";
import { trueNow } from "../../../app/record/store";
import { Boundary } from "../../../app/shell/boundary";
import { markOf, meant } from "../../../app/words/entry-line";
import { locale, t } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { dayOf } from "../../../app/words/words";
import { STATED } from "../../../core/catalogue/correctable";
import { displayTime, type Entry } from "../../../core/record/entries";
import { momentField } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import { openEntry } from "../shell/address";
import { deskEdition, safeRefs, view } from "../shell/desk-state";
import { foldedText, isLate } from "./row-marks";
import { flagWords, lateWords, rowSentence, standingWords, whoWords } from "./row-words";
import * as styles from "./timeline-row.module.css";

const hhmm = (us: number): string => format(us / 1000, "time", locale.value, deskEdition.value?.site.zone);

/** What is marked at this row, where the row above does not say the same. */
export interface RowMarks {
  readonly says: "new" | "new-too" | null;
  readonly late: boolean;
}

function Tags({ row, says, late }: RowMarks & { row: Row }) {
  const { entry } = row;
  const mark = markOf(entry);
  const joined = view.value && view.value.members.length > 1 && view.value.leading.ref === entry.ref;
  return (
    <>
      {says && <span class={says === "new" ? `${styles.tag} ${styles.marked}` : "quiet"}>{t("desk-new")}</span>}
      {row.decision && <span class={`${styles.tag} ${styles.marked}`}>{t("desk-mark-decision")}</span>}
      {row.pinned && <span class={styles.tag}>{t("desk-mark-pinned")}</span>}
      {late && row.lateMinutes !== null && (
        <span class={`${styles.tag} ${styles.late}`}>{lateWords(row.lateMinutes)}</span>
      )}
      {safeRefs.value.has(entry.ref) && <span class={styles.tag}>{t("desk-mark-safe")}</span>}
      {mark && <span class={styles.tag}>{mark}</span>}
      {joined && <span class={styles.tag}>{t("desk-joined", { count: view.value?.members.length ?? 0 })}</span>}
      {flagWords(entry).map((words) => (
        <span class={`${styles.tag} ${styles.late}`} key={words}>
          {words}
        </span>
      ))}
      {entry.state !== "received" && <span class={styles.tag}>{t(`desk-state-${entry.state}`)}</span>}
    </>
  );
}

interface TimelineRowProps extends RowMarks {
  readonly row: Row;
  readonly isOpen: boolean;
  /** The day, on the first row of it. */
  readonly day: string | null;
  readonly tabIndex: 0 | -1;
}

/** What it said before, where that is something else: of a time, when it was said to be. */
function Was({ row: { entry, corrected }, text }: { row: Row; text: string }) {
  if (corrected === null) return null;
  const before = rowSentence(entry).text;
  const stated = entry.action && momentField(entry.action, STATED);
  const at = typeof stated === "number" ? stated : entry.happenedAt;
  const was = [
    entry.statedAt !== null && at !== entry.statedAt && hhmm(at),
    before !== text && foldedText(before),
  ].filter(Boolean);
  return was.length > 0 ? <span class={styles.was}>{was.join(" ")}</span> : null;
}

/** One entry: when it happened, what, who; when it came, if that is another time. It opens all that is known of it. */
export function TimelineRow({ row, says, late, isOpen, day, tabIndex }: TimelineRowProps) {
  // The same element is not gone through again: most rows of a list that scrolls only stay.
  return useMemo(
    () => (
      <Boundary what={() => meant(row.entry)} of={row} href={`/entries/${row.entry.ref}`}>
        <Line row={row} says={says} late={late} isOpen={isOpen} day={day} tabIndex={tabIndex} />
      </Boundary>
    ),
    [row, says, late, isOpen, day, tabIndex],
  );
}

/** What is told of afterwards may be of another day than what stands about it. */
function anotherDay({ statedAt }: Entry): string {
  const day = statedAt === null ? "" : dayOf(statedAt);
  return day === dayOf(trueNow() * 1000) ? "" : day;
}

function Line({ row, says, late, isOpen, day, tabIndex }: TimelineRowProps) {
  const { entry } = row;
  const said = standingWords(row);
  const [happened, received] = [hhmm(displayTime(entry)), entry.receivedAt === null ? null : hhmm(entry.receivedAt)];
  const elsewhen = anotherDay(entry);
  const isVoid = entry.flags.includes("not_allowed") || isWithdrawn(entry);
  const tone = isVoid ? "plain" : row.decision || said.tone === "key" ? "key" : said.tone;
  const look = tone === "key" ? styles.key : tone === "bad" && styles.bad;
  const classes = [styles.row, look, says && styles.fresh, isVoid && styles.void];
  return (
    <>
      {day && <span class={`label ${styles.day}`}>{day}</span>}
      <button
        type="button"
        class={classes.filter(Boolean).join(" ")}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        onClick={() => openEntry(isOpen ? null : entry.ref)}
      >
        <span class={styles.time}>
          <time>{happened}</time>
          {elsewhen && <span class={styles.received}>{elsewhen}</span>}
          {isLate(row) && received !== happened && (
            <span class={styles.received}>{t("desk-received-at", { time: received ?? "" })}</span>
          )}
        </span>
        <span class={styles.pin} aria-hidden="true" />
        <span class={styles.what}>
          <span class={styles.text}>{foldedText(said.text)}</span> <Tags row={row} says={says} late={late} />
          <Was row={row} text={said.text} />
          <span class={styles.who}>{whoWords(entry, said.place)}</span>
        </span>
      </button>
    </>
  );
}
