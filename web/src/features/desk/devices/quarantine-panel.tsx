/** Pages that came from a stopped phone or claim a number that is taken: read, and let in, by a supervisor. */

import { isHereAlready, type KeptApart, refreshKeptApart } from "../../../app/danger/kept-apart";
import { localRecord, supervises } from "../../../app/record/store";
import { whoDid } from "../../../app/record/who-did";
import { show } from "../../../app/shell/notify";
import { sentence } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { FEW_LINES, inLine } from "../../../app/words/user-text";
import { when } from "../../../app/words/words";
import { displayTime, type Entry } from "../../../core/record/entries";
import type { DeviceStatus } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { ask } from "../shell/ask-server";
import { Panel } from "../ui/panel";
import { refreshDevices } from "./devices-state";
import * as styles from "./quarantine-panel.module.css";
import { useKeptApart } from "./waiting-apart";

const REASONS = ["revoked", "page_taken", "number_taken"];

/** What, when by that phone's clock, and by whom. */
function Told({ entry }: { entry: Entry }) {
  const { text, place, tone } = sentence(entry);
  const here = isHereAlready(entry) && t("desk-apart-here");
  return (
    <li>
      <span class={tone === "bad" ? "bad lines" : "lines"}>{inLine(text, FEW_LINES)}</span>
      <span class="label under">
        {[place, whoDid(entry), when(displayTime(entry)), here].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

function PageRow({ of: { page, entries }, label }: { of: KeptApart; label: string }) {
  const release = async () => {
    if (!(await ask(async () => (await localRecord().api()).release(page.identity)))) return;
    show({ text: t("desk-released") });
    await ask(refreshKeptApart);
    await refreshDevices();
  };
  const why = REASONS.includes(page.reason) ? page.reason : "other";
  return (
    <li class={styles.page}>
      <div>
        {t("desk-quarantine-page", {
          device: label,
          page: page.page,
          actions: page.actions,
          time: when(page.received_at),
        })}
        <span class="label under">{t("desk-quarantine-why", { why, reason: page.reason })}</span>
        {entries === null ? (
          <span class="label under">{t("desk-apart-unread", { count: page.actions })}</span>
        ) : (
          <ul class={styles.entries} aria-label={t("desk-apart-says", { page: page.page })}>
            {entries.map((entry) => (
              <Told key={entry.ref} entry={entry} />
            ))}
          </ul>
        )}
      </div>
      {supervises.value && <Button onPress={() => void release()}>{t("desk-release")}</Button>}
    </li>
  );
}

export function QuarantinePanel({ devices }: { devices: readonly DeviceStatus[] }) {
  const all = useKeptApart();
  if (all.length === 0) return null;
  const labelOf = (device: string): string => {
    const found = devices.find(({ id }) => id === device);
    return found ? [...found.people.map(({ name }) => name), found.label].join(" · ") : device;
  };
  return (
    <Panel title={t("desk-quarantine")}>
      <p class="label">{t("desk-quarantine-text")}</p>
      <ul class="list">
        {all.map((each) => (
          <PageRow key={each.page.identity} of={each} label={labelOf(each.page.device)} />
        ))}
      </ul>
    </Panel>
  );
}
