import type { Told } from "./bridge";
import type { Phone } from "./phone";

/** A supervisor's screen shows a code, and `person` enrols with it, or somebody new. */
export async function enrol(phone: Phone, person: string | null = null): Promise<void> {
  const { world } = phone;
  const tab = phone.tab();
  if (tab === null) return;
  const role = phone === world.phones[0] ? "supervisor" : "staff";
  const name = `${phone.name}'s ${role} ${world.schedule.events}`;
  const { code } = await world.server.tell<Told & { code: string }>({ do: "code", role, name, person });
  world.note(`${tab.name} enrols ${name}`);
  void tab.localRecord?.enrol(code, phone.name, name).then(
    (me) => {
      phone.mayBeOut = false;
      world.note(`${tab.name} is enrolled as ${me.device}`);
    },
    (cause: Error) => world.note(`${tab.name} is not enrolled: ${cause.name} ${cause.message}`),
  );
}

export function signOut(phone: Phone): void {
  const tab = phone.tab();
  if (tab?.localRecord?.me() === null || tab === null) return;
  phone.mayBeOut = true;
  phone.world.note(`${tab.name} signs out`);
  void tab.localRecord?.signOut();
}

/** A supervisor deletes the text of an entry, everywhere. */
export function redact(phone: Phone): void {
  const { world, chance } = phone;
  const localRecord = phone.tab()?.localRecord;
  const devices = new Set([...world.oracle.known.values()].map((known) => known.ref.split(".")[0]));
  const entries = localRecord?.entries().filter((entry) => entry.seq !== null && devices.has(entry.device)) ?? [];
  if (localRecord === undefined || localRecord === null || entries.length === 0) return;
  const { ref } = chance.pick(entries);
  const part = chance.one(0.8) ? "text" : "private";
  world.oracle.redact(ref);
  world.note(`${phone.name} redacts the ${part} of ${ref}`);
  localRecord
    .api()
    .then((api) => api.redact([ref], part, "a name"))
    .catch((cause: Error) => world.note(`not redacted: ${cause.message}`));
}

/** A supervisor shuts a device out. */
export function revoke(phone: Phone, other: Phone): void {
  const { world } = phone;
  const localRecord = phone.tab()?.localRecord;
  const device = other.tab()?.localRecord?.me()?.device;
  if (localRecord === undefined || localRecord === null || device === undefined || device === null || phone === other)
    return;
  other.mayBeOut = true;
  world.oracle.revoked.add(device);
  world.note(`${phone.name} revokes ${device} of ${other.name}`);
  localRecord
    .api()
    .then((api) => api.revokeDevice(device, "lost", []))
    .catch((cause: Error) => world.note(`not revoked, or not heard of: ${cause}`));
}

/** A supervisor lets in what was kept apart. */
export function release(phone: Phone): void {
  const { world } = phone;
  const localRecord = phone.tab()?.localRecord;
  if (localRecord === undefined || localRecord === null) return;
  const letIn = async () => {
    const api = await localRecord.api();
    for (const { identity } of await api.quarantine()) {
      world.note(`${phone.name} releases ${identity}`);
      await api.release(identity);
    }
  };
  letIn().catch((cause: Error) => world.note(`not released: ${cause.message}`));
}

/** Another device hands in what this phone has sealed: some texts held back, some pages twice, all of it late. */
export function carry(from: Phone, by: Phone): void {
  const { world, chance } = from;
  const mirror = world.oracle.mirror(from);
  const pages = [...mirror.pages.values()].filter(() => chance.one(0.7));
  if (pages.length === 0) return;
  const handed = pages.map((page) => {
    const actions = Array.from({ length: page.count }, (_, place) => {
      const ref = `${page.device}.${page.first + place}`;
      const text = chance.one(0.2) ? null : (mirror.actions.get(ref)?.text ?? null);
      if (text === null) world.oracle.withheld.add(ref);
      return text;
    });
    // What only its maker may read does not leave the phone this way: the phone fills it in itself.
    return { seal: page.seal, actions, privates: actions.map(() => null) };
  });
  const body = JSON.stringify({ pages: handed, receipt: null, holds: null });
  const headers = {
    "content-type": "application/json",
    ...(by.link.cookie === null ? {} : { cookie: by.link.cookie }),
  };
  for (let times = chance.int(1, 2); times > 0; times--) {
    world.schedule.in(chance.int(100, 60_000), async () => {
      await world.server.answer(
        { method: "POST", path: "/api/v1/pages", headers, body },
        `${by.name} for ${from.name}`,
      );
    });
  }
}
