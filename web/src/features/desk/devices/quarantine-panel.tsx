import { useEffect, useState } from "preact/hooks";
import { localRecord, supervises } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { DeviceStatus, QuarantinedPage } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { ask } from "../shell/ask-server";
import { Panel } from "../ui/panel";
import { refreshDevices } from "./devices-state";
import * as styles from "./quarantine-panel.module.css";

const REASONS = ["revoked", "page_taken", "number_taken"];

function PageRow({ page, label, onReleased }: { page: QuarantinedPage; label: string; onReleased: () => void }) {
  const release = async () => {
    if (!(await ask(async () => (await localRecord().api()).release(page.identity)))) return;
    show({ text: t("desk-released") });
    onReleased();
    await refreshDevices();
  };
  const why = REASONS.includes(page.reason) ? page.reason : "other";
  return (
    <li class={styles.page}>
      <span>
        {t("desk-quarantine-page", {
          device: label,
          page: page.page,
          actions: page.actions,
          time: when(page.received_at),
        })}
        <span class="label under">{t("desk-quarantine-why", { why, reason: page.reason })}</span>
      </span>
      {supervises.value && <Button onPress={() => void release()}>{t("desk-release")}</Button>}
    </li>
  );
}

/** Pages that came from a revoked device or claim a number that is taken: kept apart until somebody looks. */
export function QuarantinePanel({ devices }: { devices: readonly DeviceStatus[] }) {
  const [pages, setPages] = useState<readonly QuarantinedPage[]>([]);
  const count = devices.reduce((sum, device) => sum + device.quarantined, 0);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when their number changes or one was released
  useEffect(() => {
    if (count === 0) setPages([]);
    else
      void ask(async () => (await localRecord().api()).quarantine()).then((found) => found && setPages(found.answer));
  }, [count, round]);
  if (pages.length === 0) return null;
  const labelOf = (page: QuarantinedPage): string => {
    const found = devices.find((device) => device.id === page.device);
    return found ? [...found.people.map(({ name }) => name), found.label].join(" · ") : page.device;
  };
  return (
    <Panel title={t("desk-quarantine")}>
      <p class="label">{t("desk-quarantine-text")}</p>
      <ul class="list">
        {pages.map((page) => (
          <PageRow key={page.identity} page={page} label={labelOf(page)} onReleased={() => setRound(round + 1)} />
        ))}
      </ul>
    </Panel>
  );
}
