import { useEffect } from "preact/hooks";
import { serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { CUSTOMERS_MS, NUMBERS_MS } from "../../../core/record/lease";
import type { DeviceStatus } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { agoWords } from "../ui/durations";
import { devices, refreshDevices } from "./devices-state";
import * as styles from "./phone-contents.module.css";

type Of = "customers" | "numbers";

/** When a phone that never connects again deletes this by itself, or that it has. */
function endWords(of: Of, directoryAt: number): string {
  const end = directoryAt + (of === "customers" ? CUSTOMERS_MS : NUMBERS_MS) * 1000;
  return end <= serverNow.value ? t(`desk-holds-${of}-gone`) : t(`desk-holds-${of}`, { time: when(end) });
}

/** Handing in counts, and so does reading: a phone that has nothing to say is heard all the same. */
function heardWords({ last_heard_at, directory_at, enrolled_at }: DeviceStatus): string {
  const at = Math.max(last_heard_at ?? 0, directory_at ?? 0, enrolled_at);
  const length = agoWords((serverNow.value - at) / 1000);
  if (length === t("desk-device-now")) return t("desk-holds-heard", { time: length });
  return t("desk-holds-heard-ago", { time: when(at), ago: t("desk-device-ago", { ago: length }) });
}

/** What was read there, and how it ends; where nobody is signed in there is nothing. */
function Left({ device }: { device: DeviceStatus }) {
  const { directory_at: at } = device;
  if (device.reader === null) return <li>{t("desk-holds-nobody")}</li>;
  return (
    <>
      <li>{t("desk-holds-next")}</li>
      <li>{at === null ? t("desk-holds-no-directory") : endWords("customers", at)}</li>
      {at !== null && <li>{endWords("numbers", at)}</li>}
      <li>{t("desk-holds-rest")}</li>
    </>
  );
}

/** The truth about a phone that is to be shut out: when it was heard, what it holds, when it will lose that. */
export function PhoneContents({ device }: { device: DeviceStatus }) {
  const missing = (device.recorded_n ?? 0) - device.held_n;
  return (
    <ul class={styles.holds} aria-label={t("desk-holds")}>
      <li>{heardWords(device)}</li>
      {missing > 0 && <li>{t("desk-holds-missing", { n: missing })}</li>}
      <Left device={device} />
    </ul>
  );
}

interface PhoneSheetProps {
  readonly device: DeviceStatus;
  readonly whose: string;
  readonly onClose: () => void;
}

/** One phone by itself. */
export const PhoneSheet = ({ device, whose, onClose }: PhoneSheetProps) => (
  <Sheet title={`${whose} · ${device.label}`} onClose={onClose}>
    <p class="label">{t("desk-device-enrolled", { time: when(device.enrolled_at) })}</p>
    <PhoneContents device={device} />
    <div class="row">
      <Button onPress={onClose}>{t("desk-close-panel")}</Button>
    </div>
  </Sheet>
);

/** The same of every phone that somebody is signed in on who is to be inactive. */
export function PhonesOf({ person }: { person: string }) {
  useEffect(() => void refreshDevices(), []);
  const own = devices.value?.filter((device) => device.reader === person && device.revoked_at === null);
  if (own === undefined) return <p class="label">{t("desk-loading")}</p>;
  if (own.length === 0) return <p class="label">{t("desk-holds-no-phone")}</p>;
  return (
    <>
      {own.map((device) => (
        <section key={device.id} aria-label={device.label}>
          <h3>{device.label}</h3>
          <PhoneContents device={device} />
        </section>
      ))}
    </>
  );
}
