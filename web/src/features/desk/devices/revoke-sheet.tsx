import { useEffect, useState } from "preact/hooks";
import { localRecord, serverNow } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import type { DeviceStatus, MadeBy, MadeGroup } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { CodeSheet } from "../people/code-sheet";
import { givesTo } from "../people/codes-to-give";
import { listedPeople, refreshPeople } from "../people/people-state";
import { ask } from "../shell/ask-server";
import { ConfirmSheet } from "../ui/confirm-sheet";
import { devices, refreshDevices } from "./devices-state";
import { ACCESS_GROUPS, GivenAccess, phonesIn } from "./given-access";
import { PhoneContents } from "./phone-contents";

const REASONS = ["lost", "left", "other"] as const;

interface RevokeProps {
  readonly device: DeviceStatus;
  readonly people: string;
  readonly onClose: () => void;
}

type Person = DeviceStatus["people"][number];

const phonesLeft = ({ id }: Person): readonly DeviceStatus[] =>
  (devices.value ?? []).filter((each) => each.revoked_at === null && each.people.some((person) => person.id === id));

/** A fellow supervisor gets a new code once every phone of theirs was stopped. Where nobody has said who they are the server decides. */
function mayGive({ id }: Person): boolean {
  const found = listedPeople.value.find(({ person }) => person.id === id);
  return !found?.row || givesTo(found);
}

interface NextProps {
  readonly whose: string;
  /** Who is without a phone now, whoever had the one that was shut out first. */
  readonly without: readonly Person[];
  readonly onClose: () => void;
}

/** What comes next: whoever had a phone that was shut out goes on with another one, by a new code. */
function NextSheet({ whose, without, onClose }: NextProps) {
  const [to, setTo] = useState<Person | null>(null);
  useEffect(() => void refreshPeople(), []);
  const back = without.length > 1 ? () => setTo(null) : onClose;
  if (to) return <CodeSheet person={to.id} name={to.name} onClose={back} />;
  return (
    <Sheet title={t("desk-revoked-title", { whose })} onClose={onClose}>
      <p>{t("desk-revoked-next")}</p>
      <div class="stack">
        {without.map((person, at) =>
          mayGive(person) ? (
            <Button key={person.id} kind={at === 0 ? "go" : undefined} onPress={() => setTo(person)}>
              {t("desk-revoked-code", { name: person.name })}
            </Button>
          ) : (
            <Notice key={person.id}>
              {t("desk-revoked-first", { name: person.name, n: phonesLeft(person).length })}
            </Notice>
          ),
        )}
        <Button kind="bare" onPress={onClose}>
          {t("desk-close-panel")}
        </Button>
      </div>
    </Sheet>
  );
}

/** µs: a phone in use asks each minute or so. */
const USED_US = 10 * 60_000_000;

function isUsedNow({ id }: MadeBy["devices"][number]): boolean {
  const heard = devices.value?.find((each) => each.id === id)?.last_heard_at ?? null;
  return heard !== null && serverNow.value - heard < USED_US;
}

/** Shuts a phone out, with what was made by it. Every phone of one make has the same label: whose it is tells them apart. */
export function RevokeSheet({ device, people, onClose }: RevokeProps) {
  const names = { whose: `${people} · ${device.label}`, people, device: device.label };
  const [made, setMade] = useState<MadeBy | null>(null);
  const [used, setUsed] = useState<MadeBy["devices"]>([]);
  const [groups, setGroups] = useState<readonly MadeGroup[]>(ACCESS_GROUPS);
  const [without, setWithout] = useState<readonly Person[]>([]);
  useEffect(() => {
    void ask(async () => (await localRecord().api()).madeBy(device.id)).then((found) => {
      if (!found) return;
      const inUse = found.answer.devices.filter(isUsedNow);
      setMade(found.answer);
      setUsed(inUse);
      // Who works in an outage is not thrown out by default; a phone that nobody knows is stopped by one more tap.
      if (inUse.length > 0) setGroups(ACCESS_GROUPS.filter((group) => group !== "devices"));
    });
  }, [device.id]);
  const others = made && groups.includes("devices") ? made.devices : [];
  const revoke = async (reason: string) => {
    await (await localRecord().api()).revokeDevice(device.id, reason, groups);
    const had = new Map([device, ...others].flatMap((each) => each.people.map((person) => [person.id, person])));
    if (reason === t("desk-revoke-left")) for (const { id } of device.people) had.delete(id);
    if (had.size > 0) setWithout([...had.values()]);
    else {
      show({ text: t("desk-revoked-done", names) });
      onClose();
    }
    await refreshDevices();
  };
  if (without.length > 0) return <NextSheet whose={names.whose} without={without} onClose={onClose} />;
  const also = others.length > 0 && t("desk-revoke-also", { what: phonesIn(others) });
  return (
    <ConfirmSheet words="revoke" names={names} reasons={REASONS} onSure={revoke} onClose={onClose} also={also || null}>
      <PhoneContents device={device} />
      {made && <GivenAccess made={made} used={used} groups={groups} onChoose={setGroups} />}
    </ConfirmSheet>
  );
}
