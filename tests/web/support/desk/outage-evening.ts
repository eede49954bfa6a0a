import type { DeviceStatus, Directory, PersonRow } from "../../../../web/src/sync/connection/api";
import { ago, entry, type Told } from "./fake-record";

/** People of a small site; ids in words, so that a test reads. */
const PEOPLE: readonly (readonly [id: string, name: string, duty: string, number: string])[] = [
  ["pwang", "王建国", "leader", "13800000001"],
  ["pli", "李敏", "liaison", "13800000002"],
  ["pzhao", "赵刚", "technical", "13800000003"],
  ["pzhou", "周婷", "safety", "13800000004"],
];

export const DIRECTORY: Directory = {
  customers: [],
  people: PEOPLE.map(([id, name, duty, number]) => ({
    id,
    name,
    pinyin: "",
    initials: "",
    numbers: [number],
    duties: [duty],
    deputy_of: [],
    shifts: [],
    away_until: null,
    acts: true,
    languages: ["zh-Hans"],
  })),
};

export const ROWS: readonly PersonRow[] = DIRECTORY.people.map((person) => ({
  ...person,
  role: person.id === "pwang" ? "supervisor" : "staff",
  active: true,
}));

const device = (id: string, person: number, change: Partial<DeviceStatus>): DeviceStatus => ({
  id,
  label: `${PEOPLE[person]?.[1]}的手机`,
  kind: "phone",
  people: [{ id: PEOPLE[person]?.[0] ?? "", name: PEOPLE[person]?.[1] ?? "" }],
  enrolled_at: ago(3 * 24 * 60),
  last_heard_at: ago(0),
  directory_at: ago(10),
  reader: PEOPLE[person]?.[0] ?? null,
  recorded_n: 5,
  held_n: 5,
  held_page: 1,
  gaps: [],
  revoked_at: null,
  quarantined: 0,
  edition: 7,
  edition_at: null,
  unreadable_edition: null,
  ...change,
});

export const DEVICES: readonly DeviceStatus[] = [
  device("li00000001", 1, {}),
  device("zhao000001", 2, { last_heard_at: ago(12), recorded_n: 57, held_n: 49 }),
  device("zhou000001", 3, { last_heard_at: ago(6), recorded_n: 43, held_n: 46, gaps: [[41, 43]] }),
];

const OUTAGE = "li00000001.1";

const here = (told: Told) => entry({ incident: OUTAGE, ...told });

/** An evening of four phones: two reports of one outage, lifts, a generator that will not start, late arrivals. */
export const EVENING = [
  here({
    device: "li00000001",
    n: 1,
    type: "incident.opened",
    actor: "pli",
    incident: OUTAGE,
    happenedAt: ago(72),
    body: {
      kind: "outage",
      cause: "grid",
      areas: ["tower-a", "tower-b"],
      since: "2026-11-24T20:08:00+08:00",
      edition: null,
    },
  }),
  entry({
    device: "zhou000001",
    n: 1,
    type: "incident.opened",
    actor: "pzhou",
    incident: "zhou000001.1",
    happenedAt: ago(71),
    receivedAt: ago(60),
    body: {
      kind: "outage",
      cause: "unknown",
      areas: ["tower-b"],
      since: null,
      edition: null,
      people_in_danger: { place: "B 座 3 号梯", count: 1 },
    },
  }),
  here({
    device: "li00000001",
    n: 2,
    type: "duty.taken",
    actor: "pli",
    happenedAt: ago(70),
    body: { duty: "liaison", person: "pli" },
  }),
  here({
    device: "zhao000001",
    n: 2,
    type: "duty.taken",
    actor: "pzhao",
    happenedAt: ago(69),
    body: { duty: "technical", person: "pzhao" },
  }),
  here({
    device: "desk000001",
    n: 1,
    type: "level.changed",
    actor: "pwang",
    happenedAt: ago(22),
    body: { from: null, to: 2, reason: "两栋全停，时间不明" },
  }),
  here({
    device: "li00000001",
    n: 3,
    type: "contact.tried",
    actor: "pli",
    happenedAt: ago(14),
    body: { contact: "lift-maintainer", channel: "phone", outcome: "busy", note: "转打备用号，已接，答应 21:35 到" },
  }),
  here({
    device: "zhao000001",
    n: 3,
    type: "step.could_not",
    actor: "pzhao",
    happenedAt: ago(9),
    receivedAt: ago(1),
    at: "2026-11-24T21:14:42.000+08:00",
    body: {
      list: "generator-start",
      item: "start",
      asset: "generator-1",
      area: "plant",
      reason: "两次点火无反应，停手",
    },
  }),
  here({
    device: "zhou000001",
    n: 3,
    type: "note.written",
    actor: "pzhou",
    happenedAt: ago(11),
    receivedAt: ago(1),
    body: { text: "B 座巡楼：走廊应急灯亮，3 号梯停在 7 楼" },
  }),
  here({
    device: "desk000001",
    n: 2,
    type: "note.written",
    actor: "pwang",
    happenedAt: ago(3),
    body: { text: "二级维持，23:00 再议" },
  }),
  here({
    device: "desk000001",
    n: 3,
    type: "entry.decided",
    actor: "pwang",
    happenedAt: ago(2),
    refs: ["desk000001.2"],
    body: { decision: true },
  }),
];
