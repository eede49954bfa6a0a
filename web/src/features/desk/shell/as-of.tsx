import { computed } from "@preact/signals";
import { status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { second } from "../../../app/words/times";
import { whenExactly } from "../../../app/words/words";
import { DeskFigure } from "./desk-figure";

/** ms, phone clock. A page that was opened without a network has heard nobody yet, but its journal is of the last sync. */
export const lastHeard = (): number | null => status.value.lastHeardAt ?? status.value.lastSyncedAt;

/** While the server is heard the data are of this second; else of when it was heard last. µs, server clock. */
const asOf = computed(() => {
  const { server, clockOffsetMs } = status.value;
  const at = server === "heard" ? Math.max(lastHeard() ?? 0, second.value) : lastHeard();
  return at === null ? null : (at + (clockOffsetMs ?? 0)) * 1000;
});

export function AsOf() {
  const { server } = status.value;
  const heard = server === "heard";
  return (
    <DeskFigure name={t("desk-asof")} stale={!heard} note={server === "unheard" && t("desk-unheard")}>
      {asOf.value === null ? "--:--:--" : whenExactly(asOf.value)}
    </DeskFigure>
  );
}
