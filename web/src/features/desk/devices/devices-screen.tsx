import { useEffect, useState } from "preact/hooks";
import { me, serverNow, status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { isAtLeast } from "../../../core/rights";
import type { DeviceStatus } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { agoWords } from "../ui/durations";
import { RowActs } from "../ui/row-acts";
import { AccessPanel } from "./access-panel";
import * as styles from "./devices-screen.module.css";
import { devices, devicesProblem, refreshDevices, toHeard, watchDevices } from "./devices-state";
import { QuarantinePanel } from "./quarantine-panel";
import { RevokeSheet } from "./revoke-sheet";
import { CallPhone, missingWords } from "./silent-phones-panel";

const peopleOf = (device: DeviceStatus): string =>
  device.people.map((person) => person.name).join(t("desk-joiner")) || t("desk-device-nobody");

const isOwn = (device: DeviceStatus): boolean => device.id === me.value?.device;

function heardWords(device: DeviceStatus): string {
  if (isOwn(device) && status.value.server === "heard") return t("desk-device-now");
  if (device.revoked_at !== null) return t("desk-device-revoked", { time: when(device.revoked_at) });
  if (device.last_heard_at === null) return t("desk-device-never");
  const words = agoWords((serverNow.value - device.last_heard_at) / 1000);
  return words === t("desk-device-now") ? words : t("desk-device-ago", { ago: words });
}

function heldWords(device: DeviceStatus): readonly string[] {
  const missing = missingWords(toHeard(device));
  return missing.length > 0 ? missing : [t("desk-device-all-here", { held: device.held_n })];
}

/** The newest plan edition is one that this phone cannot read: it works by an older one. */
function PlanWords({ device: { edition, unreadable_edition: number } }: { device: DeviceStatus }) {
  if (number === null) return null;
  return (
    <span class="under bad">
      {edition === null
        ? t("desk-device-unreadable", { number })
        : t("desk-device-unreadable-held", { number, held: edition })}
    </span>
  );
}

function DeviceRow({ device, onRevoke }: { device: DeviceStatus; onRevoke: () => void }) {
  const [whole, ...gaps] = heldWords(device);
  const complete = missingWords(toHeard(device)).length === 0;
  const own = isOwn(device);
  return (
    <li class={device.revoked_at === null ? styles.device : `${styles.device} ${styles.gone}`}>
      <span>
        <b>{peopleOf(device)}</b>
        <span class="label under">
          {[device.label, t("desk-device-enrolled", { time: when(device.enrolled_at) }), own && t("desk-device-this")]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <span>
        <span class={`label ${styles.name}`}>{t("desk-device-heard")}</span>
        {heardWords(device)}
      </span>
      <span class={complete ? undefined : "warn"}>
        <span class={`label ${styles.name}`}>{t("desk-device-counts")}</span>
        {whole}
        {gaps.map((gap) => (
          <span class="under" key={gap}>
            {gap}
          </span>
        ))}
        {device.quarantined > 0 && (
          <span class="under bad">{t("desk-device-quarantined", { count: device.quarantined })}</span>
        )}
        <PlanWords device={device} />
      </span>
      <RowActs>
        {device.revoked_at === null && !own && <CallPhone people={device.people} name={peopleOf(device)} />}
        {device.revoked_at === null && supervises.value && !own && (
          <Button label={t("desk-revoke-title", { whose: `${peopleOf(device)} ${device.label}` })} onPress={onRevoke}>
            {t("desk-device-revoke")}
          </Button>
        )}
      </RowActs>
    </li>
  );
}

/** In use first, the longest silence first, this very device last; then what was revoked. */
function inOrder(all: readonly DeviceStatus[]): readonly DeviceStatus[] {
  const shown = all.filter((device) => device.kind !== "server");
  return shown.toSorted(
    (a, b) =>
      Number(a.revoked_at !== null) - Number(b.revoked_at !== null) ||
      Number(isOwn(a)) - Number(isOwn(b)) ||
      (a.last_heard_at ?? 0) - (b.last_heard_at ?? 0),
  );
}

function State() {
  if (devices.value !== null) {
    if (devicesProblem.value === null && status.value.server !== "unheard") return null;
    return <Notice tone="warn">{t("desk-devices-old")}</Notice>;
  }
  if (devicesProblem.value === null && status.value.server !== "unheard")
    return <p class="label">{t("desk-loading")}</p>;
  return (
    <Empty icon="phone" title={t("desk-devices-needs-server")}>
      <Button onPress={() => void refreshDevices()}>{t("desk-again")}</Button>
    </Empty>
  );
}

/** Every device: whose, when heard last, how much of its record is here; shut one out when it is lost. */
export function DevicesScreen() {
  const [revoking, setRevoking] = useState<DeviceStatus | null>(null);
  useEffect(watchDevices, []);
  const all = devices.value && inOrder(devices.value);
  const oversees = me.value !== null && isAtLeast(me.value.role, "auditor");
  return (
    <DeskFrame title={t("desk-devices")}>
      <DeskPage title={t("desk-devices")}>
        {oversees ? <State /> : <p>{t("desk-only-supervisor")}</p>}
        {all?.length === 0 && (
          <Empty icon="phone" title={t("desk-devices-none")}>
            <LinkButton href="/desk/people">{t("desk-people")}</LinkButton>
          </Empty>
        )}
        {all && all.length > 0 && (
          <ul class="list">
            {all.map((device) => (
              <DeviceRow key={device.id} device={device} onRevoke={() => setRevoking(device)} />
            ))}
          </ul>
        )}
        {all && <QuarantinePanel devices={all} />}
        {oversees && <AccessPanel />}
      </DeskPage>
      {revoking && <RevokeSheet device={revoking} people={peopleOf(revoking)} onClose={() => setRevoking(null)} />}
    </DeskFrame>
  );
}
