import { me, plan, serverNow, status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { DeviceStatus } from "../../../sync/connection/api";
import { Button } from "../../../ui/button";
import { agoWords } from "../ui/durations";
import { RowActs } from "../ui/row-acts";
import { DataTable } from "../ui/table/data-table";
import { GapList } from "../ui/table/gap-list";
import type { TableColumn, TableMark } from "../ui/table/table-shape";
import { devices, toHeard } from "./devices-state";
import { editionWords } from "./editions-held";
import { isBehind } from "./held-editions";
import { CallPhone, missingWords } from "./silent-phones-panel";

export const peopleOf = (device: DeviceStatus): string =>
  device.people.map((person) => person.name).join(t("shell-joiner")) || t("desk-device-nobody");

const isOwn = (device: DeviceStatus): boolean => device.id === me.value?.device;

const isInUse = (device: DeviceStatus): boolean => device.revoked_at === null;

function heardWords(device: DeviceStatus): string {
  if (isOwn(device) && status.value.server === "heard") return t("desk-device-now");
  if (device.revoked_at !== null) return t("desk-device-revoked", { time: when(device.revoked_at) });
  if (device.last_heard_at === null) return t("desk-device-never");
  const words = agoWords((serverNow.value - device.last_heard_at) / 1000);
  return words === t("desk-device-now") ? words : t("desk-device-ago", { ago: words });
}

/** Of any device but this one nobody knows what it has recorded since it was heard. */
function hereWords(device: DeviceStatus): string {
  const { held_n: held, last_heard_at: heard, enrolled_at: enrolled } = device;
  if (isOwn(device)) return t("desk-device-all-here", { held });
  return t("desk-device-here-until", { held, time: when(heard ?? enrolled) });
}

const inForce = (): number | null => plan.value?.number ?? null;

/** µs. Between outages phones sleep: after a week nobody knows whether one still works. */
const SILENT_US = 7 * 86_400_000_000;

const isSilent = (device: DeviceStatus): boolean =>
  isInUse(device) &&
  !isOwn(device) &&
  serverNow.value - Math.max(device.last_heard_at ?? 0, device.directory_at ?? 0, device.enrolled_at) > SILENT_US;

const isIncomplete = (device: DeviceStatus): boolean => isInUse(device) && missingWords(toHeard(device)).length > 0;

/** The newest plan edition is one that this phone cannot read: it works by an older one. */
function planWords({ edition, unreadable_edition: number }: DeviceStatus): string | null {
  if (number === null) return null;
  return edition === null
    ? t("desk-device-unreadable", { number })
    : t("desk-device-unreadable-held", { number, held: edition });
}

/** What is wrong with it, the gravest first. */
function wrongWords(device: DeviceStatus): readonly string[] {
  const unreadable = planWords(device);
  return [
    ...missingWords(toHeard(device)),
    ...(device.quarantined > 0 ? [t("desk-device-quarantined", { count: device.quarantined })] : []),
    ...(unreadable === null ? [] : [unreadable]),
    ...(isSilent(device) ? [t("desk-device-silent")] : []),
  ];
}

/** What waits to be let in first; then those in use, with what is missing first, the longest silence first, this very device last; then what was revoked. */
function inOrder(all: readonly DeviceStatus[]): readonly DeviceStatus[] {
  return all.toSorted(
    (a, b) =>
      Number(b.quarantined > 0) - Number(a.quarantined > 0) ||
      Number(isInUse(b)) - Number(isInUse(a)) ||
      Number(isOwn(a)) - Number(isOwn(b)) ||
      Number(isIncomplete(b)) - Number(isIncomplete(a)) ||
      (a.last_heard_at ?? 0) - (b.last_heard_at ?? 0),
  );
}

/** All that is a phone or a desk, in order; null before the server has said. */
export const listedDevices = (): readonly DeviceStatus[] | null =>
  devices.value && inOrder(devices.value.filter((device) => device.kind !== "server"));

const columns = (): readonly TableColumn<DeviceStatus>[] => [
  {
    id: "people",
    head: t("desk-device-whose"),
    cell: peopleOf,
    sortBy: peopleOf,
  },
  {
    id: "missing",
    head: t("desk-device-wrong"),
    cell: (device) => {
      const wrong = wrongWords(device);
      return wrong.length > 0 ? <GapList words={wrong} /> : null;
    },
    sortBy: (device) => -wrongWords(device).length,
  },
  {
    id: "device",
    head: t("desk-detail-device"),
    cell: (device) => [device.label, isOwn(device) && t("desk-device-this")].filter(Boolean).join(" · "),
    sortBy: ({ label }) => label,
  },
  {
    id: "heard",
    head: t("desk-device-heard"),
    cell: heardWords,
    sortBy: ({ last_heard_at }) => last_heard_at,
    labelled: true,
  },
  {
    id: "counts",
    head: t("desk-device-counts"),
    cell: (device) => (isIncomplete(device) || device.quarantined > 0 ? null : hereWords(device)),
    sortBy: ({ held_n }) => held_n,
    labelled: true,
  },
  {
    id: "edition",
    head: t("desk-device-edition"),
    cell: editionWords,
    sortBy: ({ edition }) => edition,
    labelled: true,
  },
  {
    id: "enrolled",
    head: t("desk-device-since"),
    cell: ({ enrolled_at }) => when(enrolled_at),
    sortBy: ({ enrolled_at }) => enrolled_at,
    labelled: true,
  },
];

const marks = (): readonly TableMark<DeviceStatus>[] => [
  { id: "incomplete", words: t("desk-device-incomplete"), has: isIncomplete },
  { id: "quarantined", words: t("desk-quarantine"), has: ({ quarantined }) => quarantined > 0 },
  { id: "unreadable", words: t("desk-device-unreadable-any"), has: (device) => planWords(device) !== null },
  { id: "behind", words: t("desk-device-behind"), has: (device) => isInUse(device) && isBehind(device, inForce()) },
  { id: "silent", words: t("desk-device-silent"), has: isSilent },
  { id: "gone", words: t("desk-device-gone"), has: (device) => !isInUse(device), calm: true },
];

interface DevicesTableProps {
  readonly all: readonly DeviceStatus[];
  readonly onRevoke: (device: DeviceStatus) => void;
  readonly onAside: (device: DeviceStatus) => void;
  readonly onOpen: (device: DeviceStatus) => void;
}

/** Every phone and desk in one table; what is missing stands first. */
export function DevicesTable({ all, onRevoke, onAside, onOpen }: DevicesTableProps) {
  const acts = (device: DeviceStatus) => {
    if (isOwn(device)) return null;
    return (
      <RowActs>
        {isInUse(device) && <CallPhone people={device.people} name={peopleOf(device)} />}
        {/* What a stopped phone recorded can be put aside too. */}
        {supervises.value && device.held_n > 0 && (
          <Button
            label={t("desk-aside-title", { whose: `${peopleOf(device)} ${device.label}` })}
            onPress={() => onAside(device)}
          >
            {t("desk-aside")}
          </Button>
        )}
        {supervises.value && isInUse(device) && (
          <Button
            label={t("desk-revoke-title", { whose: `${peopleOf(device)} ${device.label}` })}
            onPress={() => onRevoke(device)}
          >
            {t("desk-device-revoke")}
          </Button>
        )}
      </RowActs>
    );
  };
  return (
    <DataTable
      label={t("desk-devices")}
      rows={all}
      keyOf={({ id }) => id}
      columns={columns()}
      marks={marks()}
      opens={(device) => ({ onOpen: () => onOpen(device) })}
      sought={(device) => ({ name: peopleOf(device), pinyin: "", initials: "", numbers: [], words: [device.label] })}
      searchWords={t("desk-devices-search")}
      isGone={(device) => !isInUse(device)}
      acts={acts}
      count="desk-devices-count"
    />
  );
}
