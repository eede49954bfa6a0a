import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { lamp } from "../../app/store";
import type { DeviceStatus } from "../../sync/api";
import { ask } from "./asking";
import { refreshDevices } from "./devices-state";
import { SureSheet } from "./sure-sheet";

const REASONS = ["lost", "left", "other"] as const;

interface RevokeProps {
  readonly device: DeviceStatus;
  readonly people: string;
  readonly onClose: () => void;
}

/** Shuts a phone out. Every phone of one make has the same label: whose it is tells them apart. */
export function RevokeSheet({ device, people, onClose }: RevokeProps) {
  const names = { whose: `${people} · ${device.label}`, people, device: device.label };
  const revoke = async (reason: string) => {
    if (!(await ask(async () => (await lamp().api()).revokeDevice(device.id, reason)))) return;
    show({ text: t("desk-revoked-done", names) });
    onClose();
    await refreshDevices();
  };
  return <SureSheet words="revoke" names={names} reasons={REASONS} onSure={revoke} onClose={onClose} />;
}
