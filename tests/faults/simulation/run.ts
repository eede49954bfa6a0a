import type { Bridge } from "./bridge";
import { enrol } from "./people";
import type { Phone } from "./phone";
import { needed, opened, play } from "./steps";
import { type Audit, judge, photosNowhere } from "./verdict";
import { World } from "./world";

export interface Ran {
  readonly seed: number;
  readonly digest: string;
  readonly failures: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Longest that a phone waits by itself before it tries again. */
const PATIENCE_MS = 130_000;
const DAY_MS = 86_400_000;

/** One seed: a start, a bad time, a good end, and the judgement. */
export async function run(seed: number, bridge: Bridge): Promise<Ran> {
  const world = new World(seed, bridge);
  const { schedule, plan } = world;
  await world.begin();
  await schedule.pass(500);
  for (const phone of world.phones) await enrol(phone);
  await schedule.pass(5000);
  if (world.has("lines")) for (const phone of world.phones) phone.link.line = "bad";
  for (let step = 0; step < plan.steps && world.failures.length === 0; step++) {
    schedule.in(world.chance.int(0, plan.pause), () => play(world, world.chance));
    await schedule.pass(plan.pause);
  }
  await heal(world);
  if (await lacksPhotos(world)) await nextDay(world);
  const audit = await judge(world);
  const { entries, quarantine } = audit;
  return {
    seed,
    digest: world.digest(),
    failures: world.failures,
    figures: {
      events: schedule.events,
      requests: world.server.requests,
      actions: world.oracle.known.size,
      entries: entries.length,
      quarantined: quarantine.length,
    },
  };
}

/** Everything works again, and everybody gets to it: by patience alone, or by starting the app anew. */
async function heal(world: World): Promise<void> {
  const { schedule, server, phones, chance } = world;
  world.note("all is well again");
  Object.assign(server, { wrongBy: 0, downUntil: 0, fuse: 0 });
  const patient = chance.one(0.3);
  for (const phone of phones) {
    phone.link.line = "good";
    // A server that went back may know neither who signed out nor who was shut out: all of them are let in again.
    if (world.oracle.serverLost) phone.mayBeOut = false;
    if (patient) phone.thaw();
    else phone.killAll();
  }
  // Old copies of requests arrive, requests that hang are given up, phones that failed try again.
  await schedule.pass(PATIENCE_MS);
  for (const phone of phones) {
    phone.thaw();
    opened(phone);
  }
  await schedule.pass(3000);
  // Batteries are full: who spared power would come to the same end later, a round each five minutes.
  for (const { tabs } of phones) for (const tab of tabs) tab.localRecord?.setPace("normal");
  await schedule.pass(3000);
  for (const phone of phones) await help(world, phone);
  // One after the other, to the same end.
  for (const phone of [...phones, ...phones]) {
    for (const tab of phone.tabs) tab.hint();
    await schedule.pass(2000);
  }
}

/** An older disk without photos can look the same otherwise: each phone asks after its own once a day. */
async function lacksPhotos(world: World): Promise<boolean> {
  const audit = await world.server.tell<Audit>({ do: "audit" });
  return world.phones.some((phone) => {
    const localRecord = phone.tab()?.localRecord ?? null;
    return localRecord !== null && photosNowhere(world, phone, localRecord, audit).length > 0;
  });
}

/** Nothing runs for a day, then everybody looks. */
async function nextDay({ schedule, phones }: World): Promise<void> {
  schedule.skip(DAY_MS);
  for (const phone of phones) for (const tab of phone.tabs) tab.hint();
  await schedule.pass(PATIENCE_MS);
}

/** A person enrols where that is needed, and does not wait where the phone would: what needs attention is offered daily. */
async function help({ schedule }: World, phone: Phone): Promise<void> {
  await needed(phone);
  await schedule.pass(2000);
  const localRecord = phone.tab()?.localRecord;
  if (localRecord?.me() === null || (localRecord?.status().attention ?? 0) > 0) void localRecord?.syncNow();
  await schedule.pass(2000);
}
