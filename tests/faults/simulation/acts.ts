import type { AnyDraft } from "../../web/support/any-draft";
import type { Chance } from "./chance";
import type { Phone } from "./phone";
import type { Tab } from "./tab";

/** What people do: notes, incidents, steps, photos, corrections from paper. */
export function draftFor(tab: Tab, chance: Chance, count: number): AnyDraft {
  const localRecord = tab.localRecord;
  const entries = localRecord?.entries().filter((entry) => entry.action !== null) ?? [];
  const incidents = entries.filter((entry) => entry.action?.type === "incident.opened");
  const incident = incidents.length === 0 || chance.one(0.3) ? null : chance.pick(incidents).ref;
  const refs = entries.length > 0 && chance.one(0.4) ? [chance.pick(entries).ref] : [];
  const body = { text: `${tab.phone.name}, ${count}` };
  return chance.weighed<AnyDraft>([
    [8, { type: "note.written", incident, refs, body }],
    [3, { type: "incident.opened", incident: "self", body: { kind: "outage", cause: "weather", ...body } }],
    [4, { type: "step.done", incident, refs, body: { list: "first", item: "a", ...body } }],
    [1, { type: "incident.closed", incident, body: { still_open: [], ...body } }],
    [1, { type: "note.written", incident, refs, body: { ...body, stated_at: "2026-11-24T23:00:00.000Z" } }],
    [1, { type: "note.written", incident, body, private: { caller: `caller ${count}` } }],
  ]);
}

/** Records; what the app calls saved must be on the disk by then. */
export function record(phone: Phone, tab: Tab, draft: AnyDraft): void {
  const { world } = phone;
  const { localRecord } = tab;
  if (localRecord === null) return;
  void localRecord.record(draft).then(
    ({ ref }) => {
      world.note(`${tab.name} saved ${ref} ${draft.type}`);
      if (!world.oracle.mirror(phone).actions.has(ref)) world.fail(`${tab.name} calls ${ref} saved, and it is not`);
    },
    (cause: Error) => {
      world.note(`${tab.name} could not record: ${cause.name}`);
      if (cause.name !== "NotEnrolled") world.fail(`${tab.name} could not record: ${cause.stack}`);
    },
  );
}

/** A JPEG's outline: its frame and the beginning of its scan, and its end. */
const HEAD = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0];
const END = [0xff, 0xd9];

/** Takes a photo and records it. */
export function photograph(phone: Phone, tab: Tab, chance: Chance): void {
  const { localRecord } = tab;
  if (localRecord === null || localRecord.me() === null) return;
  const scan = [...chance.bytes(200)].map((byte) => byte % 128);
  const bytes = Uint8Array.from([...HEAD, ...scan, ...END]).buffer;
  // The browser's own blobs are read by a thread, which answers when it likes.
  const taken = { arrayBuffer: async () => bytes, type: "image/jpeg", size: bytes.byteLength } as unknown as Blob;
  void localRecord.savePhoto(taken).then(
    (file) => record(phone, tab, { type: "photo.taken", files: [file], body: {} }),
    (cause: Error) => phone.world.fail(`${tab.name} could not keep a photo: ${cause.stack}`),
  );
}
