import process from "node:process";
import { describe, expect, it } from "vitest";
import type { Lamp } from "../../../web/src/sync/lamp";
import { type Browser, type Fate, seeded, World } from "./world";

/** A few here; `SEEDS=1000 npx vitest run tests/web/sync/convergence` for the long run. */
const SEEDS = Array.from({ length: Number(process.env["SEEDS"] ?? 10) }, (_, seed) => seed + 1);
const FATES: readonly Fate[] = ["through", "through", "lost", "reply lost", "twice", "portal", "busy"];

interface Phone {
  readonly browser: Browser;
  lamp: Lamp;
  recorded: string[];
}

/** Phones act, sync over a bad network, are killed and started again; the server loses its tail now and then. */
async function live(seed: number, restores: boolean) {
  const world = new World(seed);
  const chance = seeded(seed * 7919);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const phones: Phone[] = [];
  for (const name of ["a", "b", "c"]) {
    const phone = await world.phone(name);
    phone.browser.wall += Math.floor((chance() - 0.5) * 20 * 365 * 86_400_000);
    phone.browser.fate = () => pick(FATES);
    phones.push({ ...phone, recorded: [] });
  }
  const act = async (phone: Phone) => {
    const text = `${phone.browser.name}-${phone.recorded.length}`;
    const answered = pick([...phone.lamp.entries(), null]);
    await phone.lamp.record({ type: "note.written", body: { text }, refs: answered === null ? [] : [answered.ref] });
    phone.recorded.push(text);
  };
  const kill = async (phone: Phone) => {
    phone.lamp.close();
    phone.lamp = await phone.browser.open();
  };
  const steps = [act, act, act, (phone: Phone) => phone.lamp.syncNow(), kill];
  for (let step = 0; step < 60; step++) {
    world.time.ms += Math.floor(chance() * 60_000);
    // Two phones at once: their requests meet the server in any order.
    await Promise.all([pick(steps)(phones[0] as Phone), pick(steps)(pick(phones.slice(1)))]);
    if (restores && chance() < 0.05) world.server.restore(Math.min(3, world.server.journal.length));
  }
  for (const phone of phones) phone.browser.fate = null;
  for (let round = 0; round < 3; round++) for (const phone of phones) await phone.lamp.syncNow();
  return { world, phones };
}

const byText = (a: string, b: string) => (a < b ? -1 : 1);
const textsOf = (lamp: Lamp) => lamp.entries().map((entry) => String(entry.action?.body["text"]));

describe("phones on a bad network", () => {
  it.each(SEEDS)("come to one journal with everything once, seed %i", async (seed) => {
    const { world, phones } = await live(seed, false);
    const all = phones.flatMap((phone) => phone.recorded).sort(byText);
    const stored = world.server.journal.map((row) => String(JSON.parse(row.text ?? "{}").body.text));
    expect([...stored].sort(byText)).toEqual(all);
    for (const { lamp } of phones) {
      expect(lamp.status()).toMatchObject({ waiting: 0, sending: 0, attention: 0, problem: null });
      expect(textsOf(lamp)).toEqual(textsOf((phones[0] as Phone).lamp));
      expect(lamp.entries().every((entry) => entry.state === "received" && entry.seq !== null)).toBe(true);
    }
  });

  it.each(SEEDS)("give a server that lost its tail everything again, seed %i", async (seed) => {
    const { world, phones } = await live(seed, true);
    const all = phones.flatMap((phone) => phone.recorded).sort(byText);
    const stored = world.server.journal.map((row) => String(JSON.parse(row.text ?? "{}").body.text));
    expect([...stored].sort(byText)).toEqual(all);
    for (const { lamp } of phones) {
      expect(textsOf(lamp).sort(byText)).toEqual(all);
      expect(lamp.entries().some((entry) => entry.missingOnServer)).toBe(false);
    }
  });
});
