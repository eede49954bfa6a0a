/** What is counted: a tap on a phone, an entry that comes, and a network that is back, on phone and desk. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { vi } from "vitest";
import "../../../web/src/app/apart/desk-words";
import { connect } from "../../../web/src/app/record/store";
import { changeLocale, speakAll } from "../../../web/src/app/words/i18n";
import { second } from "../../../web/src/app/words/times";
import type { Edition } from "../../../web/src/core/plan/plan";
import { writeAction } from "../../../web/src/core/record/actions";
import { ListScreen } from "../../../web/src/features/checklists/list-screen";
import { DeskScreen } from "../../../web/src/features/desk/board/desk-screen";
import { readAddress } from "../../../web/src/features/desk/shell/address";
import type { AnyRecord } from "../support/any-draft";
import { PLAN, saidList, saidStep } from "../support/phone-plan";
import { open, show } from "../support/phone-screens";
import { World } from "../support/simulated-phone";
import { type Counts, counted, watch } from "./counting";

/** Entries that a network brings which was away. */
const BROUGHT = 5000;
const DEVICES = 20;
const TIMERS = ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame", "Date"] as const;

const STEPS = ["关好水阀", "看过电梯", "告诉班长"].map((said, at) => saidStep(`s${at}`, said));
const EDITION: Edition = { ...PLAN, lists: [saidList("first", "头几步", STEPS), ...PLAN.lists.slice(1)] };

const KINDS = [
  { type: "note.written", body: { text: "三楼应急灯亮着" } },
  { type: "step.done", body: { list: "rounds", item: "lamps" } },
  { type: "call.attempted", body: { contact: "utility", route: "phone", value: "95598", outcome: "no_answer" } },
  { type: "note.written", body: { text: "电梯停在五楼" } },
] as const;

/** A phone of somebody, and an outage in which others record. */
class Site {
  readonly record: AnyRecord;
  readonly #world: World;
  readonly #outage: string;
  #written = 0;

  constructor(world: World, record: AnyRecord, outage: string) {
    this.#world = world;
    this.record = record;
    this.#outage = outage;
  }

  get micros(): number {
    return this.#world.server.clock.micros;
  }

  /** Others record, a second apart; the server has it, this phone not yet. */
  write(count: number): void {
    const { server } = this.#world;
    for (const end = this.#written + count; this.#written < end; this.#written += 1) {
      const device = `dev000${10 + (this.#written % DEVICES)}`;
      const n = Math.floor(this.#written / DEVICES) + 1;
      const said = KINDS[this.#written % KINDS.length] ?? KINDS[0];
      server.clock.micros += 1_000_000;
      const micros = server.clock.micros;
      const text = writeAction({
        ...{ n, type: said.type, body: said.body, incident: this.#outage, actor: `p${device}`, epoch: 1 },
        ...{ at: new Date(micros / 1000).toISOString(), salt: "AAAAAAAAAAAAAAAAAAAAAA" },
        ...{ drill: false, refs: [], files: [], private: null, copiedFrom: null },
      });
      server.journal.push({
        ...{ seq: server.journal.length + 1, ref: `${device}.${n}`, text, private: null },
        ...{ happened_at: micros - 500, received_at: micros, quality: "synced", flags: [] },
      });
    }
  }
}

async function siteOf(size: number): Promise<Site> {
  const world = new World();
  await world.server.publish(EDITION);
  world.server.people.set("plimin", { name: "李敏", role: "supervisor" });
  world.server.codes.set("code", "plimin");
  const browser = world.browser("limin");
  const record = await browser.open();
  await record.enrol("code", "phone");
  await record.syncNow();
  const { ref } = await record.record({ type: "incident.opened", incident: "self", body: { ...open, areas: [] } });
  const site = new Site(world, record, ref);
  site.write(size);
  while (record.entries().length <= size) await record.syncNow();
  browser.wall = site.micros / 1000 - world.time.ms;
  return site;
}

const turn = () => new Promise<void>((done) => setImmediate(done));

/**
 * Lets all that was begun draw, code too that is read from disk meanwhile. Timers follow these turns and no clock, so a
 * busy machine runs the same ones.
 */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
  for (let turns = 0; turns < 15; turns += 1) {
    await act(async () => {
      vi.advanceTimersByTime(10);
      await turn();
    });
  }
  await vi.dynamicImportSettled();
}

async function tap({ record }: Site): Promise<void> {
  const before = record.entries().length;
  fireEvent.click(screen.getByRole("button", { name: "做完了" }));
  while (record.entries().length === before) await turn();
  await settle();
}

async function bring(site: Site, count: number): Promise<void> {
  site.write(count);
  await site.record.syncNow();
  await settle();
}

function Desk() {
  return (
    <LocationProvider>
      <DeskScreen />
    </LocationProvider>
  );
}

const nothing = () => undefined;

/** A screen's size never changes here. */
function Unobserved() {
  return { observe: nothing, unobserve: nothing, disconnect: nothing };
}

/** Once to warm up, and once more. */
async function secondOf(play: () => Promise<void>): Promise<Counts> {
  await play();
  return counted(play);
}

/** By play what it takes above a journal of so many entries. The return comes last, since it makes the journal longer. */
export async function countsAt(size: number, brought = BROUGHT): Promise<Readonly<Record<string, Counts>>> {
  vi.stubGlobal("ResizeObserver", Unobserved);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(640);
  await changeLocale("zh-Hans");
  await speakAll();
  const site = await siteOf(size);
  watch(site.record.entries());
  // Before the screens hear of an entry it is watched.
  const watching = site.record.subscribe(() => watch(site.record.entries()));
  const release = connect(site.record);
  vi.useFakeTimers({ toFake: [...TIMERS], now: site.micros / 1000 });
  second.value = site.micros / 1000;
  show("/lists/first", "/lists/:list", ListScreen);
  await settle();
  const tapped = await secondOf(() => tap(site));
  const onPhone = await secondOf(() => bring(site, 1));
  cleanup();
  history.replaceState(null, "", "/desk");
  readAddress();
  render(<Desk />);
  await settle();
  const atDesk = await secondOf(() => bring(site, 1));
  const returned = await counted(() => bring(site, brought));
  cleanup();
  vi.useRealTimers();
  release();
  watching();
  return {
    "a tap on a phone": tapped,
    "one entry comes to a phone": onPhone,
    "one entry comes to the desk": atDesk,
    [`${brought} entries come to the desk`]: returned,
  };
}
