import { useEffect, useState } from "preact/hooks";
import { localRecord } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { DeviceStatus, MadeBy } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { CodeSheet } from "../people/code-sheet";
import { ask } from "../shell/ask-server";
import { ConfirmSheet } from "../ui/confirm-sheet";
import { refreshDevices } from "./devices-state";
import { ACCESS_GROUPS, GivenAccess } from "./given-access";
import { PhoneContents } from "./phone-contents";

const REASONS = ["lost", "left", "other"] as const;

interface RevokeProps {
  readonly device: DeviceStatus;
  readonly people: string;
  readonly onClose: () => void;
}

type Person = DeviceStatus["people"][number];

/** What comes next: whoever had the phone goes on with another one, by a new code. */
function NextSheet({ device, whose, onClose }: Omit<RevokeProps, "people"> & { readonly whose: string }) {
  const [to, setTo] = useState<Person | null>(null);
  if (to) return <CodeSheet person={to.id} name={to.name} onClose={onClose} />;
  return (
    <Sheet title={t("desk-revoked-title", { whose })} onClose={onClose}>
      <p>{t("desk-revoked-next")}</p>
      <div class="row">
        {device.people.map((person) => (
          <Button key={person.id} kind="go" onPress={() => setTo(person)}>
            {t("desk-revoked-code", { name: person.name })}
          </Button>
        ))}
        <Button kind="bare" onPress={onClose}>
          {t("desk-close-panel")}
        </Button>
      </div>
    </Sheet>
  );
}

/** Shuts a phone out, with what was made by it. Every phone of one make has the same label: whose it is tells them apart. */
export function RevokeSheet({ device, people, onClose }: RevokeProps) {
  const names = { whose: `${people} · ${device.label}`, people, device: device.label };
  const [made, setMade] = useState<MadeBy | null>(null);
  const [groups, setGroups] = useState(ACCESS_GROUPS);
  const [shut, setShut] = useState(false);
  useEffect(() => {
    void ask(async () => (await localRecord().api()).madeBy(device.id)).then((found) => found && setMade(found.answer));
  }, [device.id]);
  const revoke = async (reason: string) => {
    if (!(await ask(async () => (await localRecord().api()).revokeDevice(device.id, reason, groups)))) return;
    if (device.people.length > 0 && reason !== t("desk-revoke-left")) setShut(true);
    else {
      show({ text: t("desk-revoked-done", names) });
      onClose();
    }
    await refreshDevices();
  };
  if (shut) return <NextSheet device={device} whose={names.whose} onClose={onClose} />;
  return (
    <ConfirmSheet words="revoke" names={names} reasons={REASONS} onSure={revoke} onClose={onClose}>
      <PhoneContents device={device} />
      {made && <GivenAccess made={made} groups={groups} onChoose={setGroups} />}
    </ConfirmSheet>
  );
}
