import { draftFor, photograph, record } from "./acts";
import type { Chance } from "./chance";
import type { Line } from "./link";
import { carry, enrol, redact, release, revoke, signOut } from "./people";
import type { Phone } from "./phone";
import type { Fault } from "./plan";
import type { World } from "./world";

interface Step {
  readonly weight: number;
  /** The fault that this is part of; null: daily life. */
  readonly fault: Fault | null;
  readonly run: (world: World, phone: Phone, chance: Chance) => void | Promise<void>;
}

const step = (weight: number, fault: Fault | null, run: Step["run"]): Step => ({ weight, fault, run });

const LINES: readonly Line[] = ["good", "bad", "bad", "none", "portal"];
const HOUR_MS = 3_600_000;

const act: Step["run"] = (world, phone, chance) => {
  const tab = phone.tab();
  if (tab === null) return;
  for (
    let count = chance.weighed([
      [8, 1],
      [1, 3],
      [1, 12],
    ]);
    count > 0;
    count-- // biome-ignore format: one line says it
  )
    record(phone, tab, draftFor(tab, chance, world.oracle.known.size));
};

const DAILY: readonly Step[] = [
  step(30, null, act),
  step(2, null, (_, phone) => void phone.tab()?.localRecord?.syncNow()),
  step(5, null, (_, phone) => phone.tab()?.hint()),
  step(3, null, (_, phone, chance) => phone.tab()?.localRecord?.setPace(chance.pick(["normal", "normal", "saver"]))),
  step(4, null, (_, phone) => needed(phone)),
];

const OF_PHONES: readonly Step[] = [
  step(8, "lines", (world, phone, chance) => {
    phone.link.line = chance.pick(LINES);
    world.note(`${phone.name} has a line: ${phone.link.line}`);
  }),
  step(4, "clocks", (world, phone, chance) => {
    const ms = chance.pick([-1, 1]) * chance.pick([1600, 30_000, HOUR_MS, 24 * HOUR_MS, 3650 * 24 * HOUR_MS]);
    phone.jump(ms);
    world.note(`${phone.name}'s clock jumps by ${ms} ms`);
  }),
  step(8, "kills", (world, phone, chance) => {
    const tab = phone.tab();
    const after = chance.int(0, 40);
    if (tab === null) return;
    world.note(`${tab.name} is to be killed in ${after}`);
    tab.kill(after);
    world.schedule.in(chance.int(0, 8000), () => opened(phone));
  }),
  step(3, "power", async (world, phone, chance) => {
    world.note(`${phone.name} loses power`);
    phone.killAll();
    await phone.disk.losePower(chance.next());
    world.schedule.in(chance.int(500, 8000), () => opened(phone));
  }),
  step(2, "wipes", async (world, phone) => {
    world.note(`${phone.name}'s storage is wiped`);
    phone.killAll();
    phone.disk.wipe();
    await world.oracle.forget(phone);
    opened(phone);
  }),
  step(2, "rollbacks", async (world, phone, chance) => {
    if (phone.backup === null || chance.one(0.5)) {
      phone.backup = phone.disk.mark();
      return;
    }
    world.note(`${phone.name} goes back to an old backup`);
    phone.killAll();
    phone.wentBack = true;
    await phone.disk.rollBack(phone.backup);
    await world.oracle.forget(phone);
    opened(phone);
  }),
  step(4, "tabs", (world, phone, chance) => {
    if (phone.tabs.length < 2) phone.start();
    else if (chance.one(0.5)) phone.tabs[0]?.kill();
    else freeze(world, phone, chance);
  }),
  step(3, "sleeps", (world, phone, chance) => {
    if (phone.asleep) return;
    const ms = chance.pick([2000, 20_000, 60_000]);
    world.note(`${phone.name} sleeps for ${ms} ms`);
    phone.sleep();
    world.schedule.in(ms, () => phone.wake());
  }),
  step(1, "sleeps", week),
  step(4, "photos", (_, phone, chance) => {
    const tab = phone.tab();
    if (tab !== null) photograph(phone, tab, chance);
  }),
];

const OF_PEOPLE: readonly Step[] = [
  step(4, "carries", (world, phone, chance) => carry(phone, chance.pick(world.phones))),
  step(3, "redactions", (world) => redact(world.phones[0] as Phone)),
  step(2, "revocations", (world, phone) => revoke(world.phones[0] as Phone, phone)),
  step(2, "revocations", (world) => release(world.phones[0] as Phone)),
  step(2, "people", (_, phone) => signOut(phone)),
  step(2, "people", (_, phone) => enrol(phone)),
];

const OF_SERVERS: readonly Step[] = [
  step(6, "server kills", (world, _, chance) => {
    world.server.fuse = chance.int(1, 8);
  }),
  step(2, "outages", (world, _, chance) => {
    world.note("the server cannot be reached");
    world.server.downUntil = world.schedule.ms + chance.int(1000, 30_000);
  }),
  step(3, "snapshots", (world, _, chance) => snapshot(world, chance, false)),
  step(2, "restores", (world, _, chance) => snapshot(world, chance, true)),
  step(1, "secrets", async (world) => {
    world.note("the server's secret is lost");
    await world.server.tell({ do: "secret" });
  }),
  step(2, "server clock", (world, _, chance) => {
    world.server.wrongBy = chance.pick([0, -HOUR_MS, -90_000]);
    world.note(`the server's clock is wrong by ${world.server.wrongBy} ms`);
  }),
];

const STEPS = [...DAILY, ...OF_PHONES, ...OF_PEOPLE, ...OF_SERVERS];

function freeze(world: World, phone: Phone, chance: Chance): void {
  const tab = phone.tab();
  if (tab === null) return;
  tab.frozen = true;
  world.note(`${tab.name} is frozen`);
  world.schedule.in(chance.int(1000, 40_000), () => {
    tab.frozen = false;
    tab.goOn();
  });
}

export function opened(phone: Phone): void {
  if (phone.tabs.length === 0) phone.start();
}

/** Whoever sees that this phone must be enrolled anew does so: wiped, forked, or unknown to a server that went back. */
export async function needed(phone: Phone): Promise<void> {
  const localRecord = phone.tab()?.localRecord;
  if (localRecord === undefined || localRecord === null) return;
  const [me, { problem, signedOut, attention }] = [localRecord.me(), localRecord.status()];
  const out = !phone.mayBeOut && (me === null || me.device === null || signedOut);
  // One that is shut out hands in all the same. What it cannot hand in by itself was recorded in a logbook that forked.
  if (out || problem === "forked" || (problem === "revoked" && attention > 0)) await enrol(phone, me?.person);
}

/** Keeps a copy of the server's disk, or brings the last one back. Only the newest backup is ever restored. */
async function snapshot(world: World, chance: Chance, restored: boolean): Promise<void> {
  const { server, oracle } = world;
  if (server.kept === null || chance.one(0.4)) {
    const backup = restored && chance.one(0.5);
    await server.tell({ do: "keep", name: "kept", backup });
    server.kept = server.head;
    world.note(`the server's disk is copied at ${server.head}${backup ? ", and a backup made" : ""}`);
    return;
  }
  world.note(`the server's disk goes back to ${server.kept}${restored ? ", by restore" : ""}`);
  await server.tell({ do: "return", name: "kept", restored });
  oracle.serverLost = true;
}

/** A quiet week: sessions run out, and phones let go of what a backup holds. */
function week(world: World): void {
  world.note("nothing happens for eight days");
  for (const phone of world.phones) phone.sleep();
  world.schedule.skip(8 * 24 * HOUR_MS);
  for (const phone of world.phones) phone.wake();
}

/** One step of the run, as the seed has it. */
export async function play(world: World, chance: Chance): Promise<void> {
  const possible = STEPS.filter(({ fault }) => fault === null || world.has(fault));
  const { run } = chance.weighed(possible.map((each) => [each.weight, each] as const));
  await run(world, chance.pick(world.phones), chance);
}
