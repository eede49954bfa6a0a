import { describe, expect, it } from "vitest";
import type { Databases } from "../../../../web/src/storage/database";
import type { Slot } from "../../../../web/src/storage/logbook/append-action";
import { type Logbook, openLogbook } from "../../../../web/src/storage/logbook/logbook";
import { beginPage, commitPage, readKeptActions } from "../../../../web/src/storage/logbook/outbox";
import { copy, enrolled, keysFor, noise, written } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

async function twoTabs(databases: Databases): Promise<[Logbook, Logbook]> {
  const one = await enrolled(databases);
  const two = await openLogbook(databases, noise);
  await Promise.all([one.foresee(), two.foresee()]);
  return [one, two];
}

const numbers = async (book: Logbook) => (await readKeptActions(book.database)).map(({ action }) => action.n);

describe.each(drivers)("an append that foresees, on $name", ({ databases }) => {
  it("gives each number once to two tabs that both foresaw it", async () => {
    const [one, two] = await twoTabs(databases());
    const made = await Promise.all([1, 2, 3].flatMap(() => [one.append(written), two.append(written)]));
    expect(made.map(({ n }) => n).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await numbers(one)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await one.current())?.n).toBe(6);
  });

  it("keeps what another tab sealed meanwhile", async () => {
    const [one, two] = await twoTabs(databases());
    await one.append(written);
    await two.foresee();
    const { record } = await beginPage(one.database, "first", 100);
    const sealed = { seal: "s", epochs: [1], clocks: [], firstSeq: null, generation: "", judgedAt: null, reason: null };
    const page = { ...sealed, device: "first", page: 1, identity: "id1", first: 1, count: 1, state: "sealed" } as const;
    expect(await commitPage(one.database, record, page)).toBe(true);
    await two.append(written);
    expect(await one.current()).toMatchObject({ n: 2, page: 1, prev: "id1", sealed: 1 });
  });

  it("records for the person who is there, not for the one foreseen", async () => {
    const [one, two] = await twoTabs(databases());
    await one.setActor("pb");
    const actors: (string | null)[] = [];
    await two.append((slot: Slot) => {
      actors.push(slot.actor);
      return written(slot, `by ${slot.actor}`);
    });
    expect(actors.at(-1)).toBe("pb");
    expect((await readKeptActions(one.database)).map(({ action }) => action.text)).toEqual(["by pb"]);
  });

  it("begins no epoch that another tab has begun", async () => {
    const [one, two] = await twoTabs(databases());
    const begin = (slot: Slot) => ({ ...written(slot), epoch: slot.nextEpoch });
    expect([(await one.append(begin)).epoch, (await two.append(begin)).epoch]).toEqual([1, 2]);
  });

  it("takes no epoch's number that another tab has measured its clock under", async () => {
    const [one, two] = await twoTabs(databases());
    expect(await one.newEpoch()).toBe(1);
    expect((await two.append((slot) => ({ ...written(slot), epoch: slot.nextEpoch }))).epoch).toBe(2);
  });

  it("goes on in the new logbook after the old one was given up", async () => {
    const [one, two] = await twoTabs(databases());
    await one.append(written);
    await two.foresee();
    await keysFor(one, "second");
    await one.enrolled({ id: "second", site: "court", actor: "pa", retire: "first", copy });
    const action = await two.append(written);
    expect([action.device, action.n]).toEqual(["second", 2]);
  });

  it("leaves nothing behind when the text cannot be made", async () => {
    const [one] = await twoTabs(databases());
    const refused = one.append(() => {
      throw new RangeError("too long");
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(await numbers(one)).toEqual([]);
    expect((await one.append(written)).n).toBe(1);
  });
});
