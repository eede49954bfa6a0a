import { useEffect, useState } from "preact/hooks";
import { LostPhoneCalls } from "../../../app/lost-phones/lost-phone-calls";
import { me, status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { isAtLeast } from "../../../core/rights";
import type { DeviceStatus } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { WallboardSheet } from "../people/wallboard-sheet";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { AccessPanel } from "./access-panel";
import { AsideSheet } from "./aside/aside-sheet";
import { devices, devicesProblem, refreshDevices, watchDevices } from "./devices-state";
import { DevicesTable, listedDevices, peopleOf } from "./devices-table";
import { EditionsHeld } from "./editions-held";
import { PhoneSheet } from "./phone-contents";
import { QuarantinePanel } from "./quarantine-panel";
import { RevokeSheet } from "./revoke-sheet";

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
      <LostPhoneCalls />
    </Empty>
  );
}

/** A screen on a wall is let in here, where it is listed and shut out; anybody may look at what it shows. */
function WallActs({ onAdd }: { onAdd: () => void }) {
  return (
    <>
      <Button disabled={status.value.server !== "heard"} onPress={onAdd}>
        {t("wall-add")}
      </Button>
      <LinkButton href="/desk/wallboard">{t("wall-see")}</LinkButton>
    </>
  );
}

/** Every device: whose, when heard last, how much of its record is here; shut one out when it is lost. */
export function DevicesScreen() {
  const [revoking, setRevoking] = useState<DeviceStatus | null>(null);
  useEffect(watchDevices, []);
  const [open, setOpen] = useState<DeviceStatus | null>(null);
  const [aside, setAside] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const all = listedDevices();
  const oversees = me.value !== null && isAtLeast(me.value.role, "auditor");
  return (
    <DeskFrame title={t("desk-devices")}>
      <DeskPage title={t("desk-devices")} wide act={supervises.value && <WallActs onAdd={() => setAdding(true)} />}>
        {oversees ? <State /> : <p>{t("desk-only-supervisor")}</p>}
        {all?.length === 0 && (
          <Empty icon="phone" title={t("desk-devices-none")}>
            <LinkButton href="/desk/people">{t("desk-people")}</LinkButton>
          </Empty>
        )}
        {all && <QuarantinePanel devices={all} />}
        {all && all.length > 0 && (
          <DevicesTable all={all} onRevoke={setRevoking} onAside={({ id }) => setAside(id)} onOpen={setOpen} />
        )}
        {oversees && <EditionsHeld />}
        {oversees && <AccessPanel />}
      </DeskPage>
      {open && <PhoneSheet device={open} whose={peopleOf(open)} onClose={() => setOpen(null)} />}
      {adding && <WallboardSheet onClose={() => setAdding(false)} />}
      {aside && <AsideSheet device={aside} onClose={() => setAside(null)} />}
      {revoking && <RevokeSheet device={revoking} people={peopleOf(revoking)} onClose={() => setRevoking(null)} />}
    </DeskFrame>
  );
}
