import { useEffect, useRef, useState } from "preact/hooks";
import { takenBackBy } from "../../../app/corrections/standing";
import { TakenBack } from "../../../app/corrections/taken-back";
import { SafeButton } from "../../../app/incident/danger-safe";
import { inEnded } from "../../../app/incident/ended-incident";
import { copiesOf } from "../../../app/record/store";
import { TakeBack } from "../../../app/response/take-back";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { when, whenExactly } from "../../../app/words/words";
import type { Entry } from "../../../core/record/entries";
import { textField } from "../../../core/record/fields";
import type { Row } from "../../../core/timeline/timeline";
import { Button, LinkButton } from "../../../ui/button";
import { devices } from "../devices/devices-state";
import { openEntry } from "../shell/address";
import { deskEdition, deskScene } from "../shell/desk-state";
import { flagWords, lateWords, standingWords, whoWords } from "../timeline/row-words";
import { durationWords } from "../ui/durations";
import { DangerTold } from "./danger-told";
import * as styles from "./entry-detail.module.css";
import { EntryMarks } from "./entry-marks";
import { EntryPhotos } from "./entry-photos";
import { privateNow } from "./field-changes";
import { phoneTime } from "./phone-time";
import { RedactSheet, redactable } from "./redact-sheet";
import { WhatChanged } from "./what-changed";

function qualityWords(entry: Entry): string {
  const precision = entry.action && entry.quality === "stated" ? textField(entry.action, "precision") : null;
  const known = precision === "minute" || precision === "quarter" || precision === "hour";
  return t(known ? `desk-quality-stated-${precision}` : `desk-quality-${entry.quality}`);
}

/** The site's offset from UTC at a moment, "+08:00"; by it a phone set to another zone is told. */
function siteOffset(ms: number): string {
  const options = { timeZone: deskEdition.value?.site.zone, timeZoneName: "longOffset" } as const;
  const parts = new Intl.DateTimeFormat("en", options).formatToParts(ms);
  return parts.find((part) => part.type === "timeZoneName")?.value.replace("GMT", "") || "Z";
}

function phoneWords(entry: Entry): string {
  const phone = phoneTime(entry, siteOffset(entry.happenedAt / 1000));
  if (phone === null) return "";
  if (phone.fast === null) return phone.shown;
  if (Math.abs(phone.fast) < 2000) return t("desk-detail-phone-right", { time: phone.shown });
  const words = phone.fast > 0 ? "desk-detail-phone-fast" : "desk-detail-phone-slow";
  return t(words, { time: phone.shown, by: durationWords(Math.abs(phone.fast)) });
}

const deviceWords = (id: string): string => devices.value?.find((device) => device.id === id)?.label ?? inLine(id);

function pairsOf(row: Row): readonly (readonly [string, string])[] {
  const { entry } = row;
  const received =
    entry.receivedAt === null
      ? t("desk-detail-not-received")
      : [whenExactly(entry.receivedAt), row.lateMinutes !== null && lateWords(row.lateMinutes)]
          .filter(Boolean)
          .join(" · ");
  return [
    ["desk-detail-stated", entry.statedAt === null ? "" : when(entry.statedAt)],
    [entry.statedAt === null ? "desk-detail-happened" : "desk-detail-recorded", whenExactly(entry.happenedAt)],
    ["desk-detail-received", received],
    ["desk-detail-quality", qualityWords(entry)],
    ["desk-detail-phone", phoneWords(entry)],
    ["desk-detail-who", whoWords(entry, null)],
    [
      "desk-detail-device",
      [deviceWords(entry.device), entry.via && t("desk-via", { device: deviceWords(entry.via) })]
        .filter(Boolean)
        .join(" · "),
    ],
    ["desk-detail-number", entry.seq === null ? entry.ref : `${entry.ref} · ${entry.seq}`],
    ["desk-detail-copies", copiesOf(entry.ref).join(" · ")],
    ["desk-detail-flags", flagWords(entry).join(" · ")],
  ];
}

/** An accident and what a customer asked for have a page each, where all that belongs to them stands and is put right. */
function PageOf({ entry: { ref, action } }: { entry: Entry }) {
  const accident = action?.type === "accident.recorded" ? (textField(action, "accident") ?? ref) : null;
  const request = action?.type === "request.opened" ? ref : action && textField(action, "request");
  const path = accident ? `/accidents/${accident}` : request && `/requests/${request}`;
  if (!path) return null;
  return (
    <div class="row">
      <LinkButton href={inEnded(deskScene.value?.view ?? null, path)}>
        {t(accident ? "desk-detail-accident" : "desk-detail-request")}
      </LinkButton>
    </div>
  );
}

/** All that is known of one entry, and what a person may say of it. Escape closes it. */
export function EntryDetail({ row }: { row: Row }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { ref } = row.entry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry, another reading
  useEffect(() => heading.current?.focus(), [ref]);
  const close = () => {
    openEntry(null);
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(ref)}"] button`)?.focus();
  };
  const [redacting, setRedacting] = useState(false);
  const [said, back] = [standingWords(row), takenBackBy(row.entry)];
  const secret = privateNow(row.entry);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape belongs to the panel, wherever the focus is in it
    <section
      class={styles.detail}
      aria-label={t("desk-detail")}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class={styles.head}>
        <h2 tabIndex={-1} ref={heading}>
          {t("desk-detail")}
        </h2>
        <Button icon="cross" onPress={close}>
          {t("desk-close-panel")}
        </Button>
      </div>
      <p class={`lines ${styles.text} ${back ? "mute" : ""}`}>{back ? <s>{said.text}</s> : said.text}</p>
      {said.place && <p class="label">{said.place}</p>}
      {back && <TakenBack by={back} />}
      <WhatChanged row={row} />
      <DangerTold entry={row.entry} />
      <SafeButton entry={row.entry} situation={deskScene.value?.situation} />
      {row.entry.action && <EntryMarks row={row} />}
      <PageOf entry={row.entry} />
      <TakeBack entry={row.entry} />
      <dl class={styles.facts}>
        {pairsOf(row).map(
          ([name, words]) =>
            words && (
              <div key={name}>
                <dt class="label">{t(name)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      {secret && (
        <p>
          <span class="label">{t("desk-detail-private")}</span> {secret}
        </p>
      )}
      <EntryPhotos files={row.entry.action?.files ?? []} />
      {redactable(row.entry).length > 0 && (
        <div class="row">
          <Button onPress={() => setRedacting(true)}>{t("desk-redact")}</Button>
        </div>
      )}
      {redacting && <RedactSheet row={row} onClose={() => setRedacting(false)} />}
    </section>
  );
}
