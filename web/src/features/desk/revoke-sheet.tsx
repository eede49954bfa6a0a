import { useState } from "preact/hooks";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { lamp, status } from "../../app/store";
import type { DeviceStatus } from "../../sync/api";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Notice } from "../../ui/row";
import { Sheet } from "../../ui/sheet";
import { ask } from "./asking";
import { refreshDevices } from "./devices-state";

const REASONS = ["lost", "left", "other"] as const;
type Reason = (typeof REASONS)[number];

interface RevokeProps {
  readonly device: DeviceStatus;
  readonly people: string;
  readonly onClose: () => void;
}

/** Two steps, since it cannot be taken back: first why, then once more by name. Nothing to type, nothing to hold. */
export function RevokeSheet({ device, people, onClose }: RevokeProps) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [sure, setSure] = useState(false);
  // Every phone of one make has the same label: whose it is tells them apart.
  const whose = `${people} · ${device.label}`;
  const revoke = async () => {
    if (reason === null) return;
    if (!(await ask(async () => (await lamp().api()).revokeDevice(device.id, t(`desk-revoke-${reason}`))))) return;
    show({ text: t("desk-revoked-done", { device: whose }) });
    onClose();
    await refreshDevices();
  };
  const heard = status.value.server === "heard";
  return (
    <Sheet title={t("desk-revoke-title", { device: whose })} onClose={onClose}>
      {sure ? (
        <p class="desk-detail-text">{t("desk-revoke-sure", { people, device: device.label })}</p>
      ) : (
        <>
          <p>{t("desk-revoke-what")}</p>
          <Notice tone="warn">{t("desk-revoke-no-undo")}</Notice>
          <ChooseOne
            legend={t("desk-revoke-reason")}
            options={REASONS.map((value) => ({ value, label: t(`desk-revoke-${value}`) }))}
            value={reason}
            onChoose={setReason}
          />
        </>
      )}
      {!heard && <Notice tone="warn">{t("desk-needs-server")}</Notice>}
      <div class="row">
        {sure ? (
          <Button kind="danger" disabled={!heard} onPress={() => void revoke()}>
            {t("desk-revoke-do")}
          </Button>
        ) : (
          <Button disabled={reason === null || !heard} onPress={() => setSure(true)}>
            {t("desk-revoke-next")}
          </Button>
        )}
        <Button kind="bare" onPress={onClose}>
          {t("desk-cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
