import { describe, expect, it } from "vitest";
import type { Databases } from "../../../../web/src/storage/database";
import type { WireEntry } from "../../../../web/src/storage/journal/blocks";
import { JOURNAL, type Journal, openJournal } from "../../../../web/src/storage/journal/journal";
import { plainly } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

const entry = (seq: number, text = `text ${seq}`): WireEntry => ({
  seq,
  ref: `dev.${seq}`,
  text,
  private: null,
  happenedAt: seq,
  receivedAt: seq,
  quality: "synced",
  via: null,
  flags: [],
});
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));
const BEGIN = { person: "pa", generation: "g1", view: "v1", from: 0, after: 0, receipt: null };

async function shown(databases: Databases) {
  const journal = await openJournal(databases);
  const line = await journal.beginShadow(BEGIN, []);
  await journal.swap(line);
  return { journal, line };
}

const seqs = async (journal: Journal) => (await journal.load(plainly)).entries.map(({ seq }) => seq);
const count = (to: number) => Array.from({ length: to }, (_, index) => index + 1);

describe.each(drivers)("entries in blocks, on $name", ({ databases }) => {
  it("come out in order, whatever number came at once", async () => {
    const { journal, line } = await shown(databases());
    const sizes = [1, 1, 500, 1, 62, 1, 1, 70, 3];
    let last = 0;
    for (const size of sizes) {
      await journal.append(line, run(last + 1, last + size));
      last += size;
    }
    expect(await seqs(journal)).toEqual(count(last));
  });

  it("of a long line come out in order and once, in however many parts they are read", async () => {
    for (const [from, to] of [
      [0, 4500],
      [700, 45_210],
    ] as const) {
      const { journal, line } = await shown(databases());
      const wanted = run(from + 1, to).filter(({ seq }) => seq < from + 800 || seq % 90 === 0);
      for (let at = 0; at < wanted.length; at += 170) {
        const part = wanted.slice(at, at + 170);
        await journal.append({ ...line, from, after: part.at(-1)?.seq ?? 0 }, part);
      }
      const sizes: number[] = [];
      const held = await journal.load((block) => {
        sizes.push(block.length);
        return block.map(({ seq }) => seq);
      });
      expect(held.entries).toEqual(wanted.map(({ seq }) => seq));
      expect(sizes.length).toBeGreaterThan(1);
    }
  });

  it("are found after any seq, within a block and between blocks", async () => {
    const { journal, line } = await shown(databases());
    for (const [from, to] of [
      [1, 3],
      [10, 200],
      [300, 300],
    ] as const)
      await journal.append(line, run(from, to));
    const from = async (seq: number) => (await journal.since(seq)).map((each) => each.seq);
    expect(await from(0)).toHaveLength(195);
    expect((await from(2)).slice(0, 3)).toEqual([3, 10, 11]);
    expect(await from(198)).toEqual([199, 200, 300]);
    expect(await from(250)).toEqual([300]);
    expect(await from(300)).toEqual([]);
  });

  it("stand once when two tabs pulled the same", async () => {
    const { journal, line } = await shown(databases());
    await journal.append(line, run(1, 700));
    await journal.append(line, run(600, 720));
    await journal.append(line, run(701, 730));
    expect(await seqs(journal)).toEqual(count(730));
  });

  it("find their place between older ones that came before them", async () => {
    const { journal, line } = await shown(databases());
    await journal.append(line, [entry(5), entry(90), entry(1500)]);
    await journal.append(line, run(1000, 1499));
    await journal.append(line, run(1500, 1600));
    expect(await seqs(journal)).toEqual([5, 90, ...run(1000, 1600).map(({ seq }) => seq)]);
  });

  it("are stored anew where they stand", async () => {
    const { journal, line } = await shown(databases());
    await journal.append(line, run(1, 300));
    await journal.append(line, [entry(310)]);
    const shadow = await journal.beginShadow({ ...BEGIN, view: "v2" }, []);
    await journal.append(shadow, run(1, 300));
    await journal.refill(line.line, [entry(250, "came later"), entry(305, "was hidden")]);
    const { entries } = await journal.load(plainly);
    expect(entries.slice(248, 250).map(({ text }) => text)).toEqual(["text 249", "came later"]);
    expect(entries.slice(299).map(({ seq }) => seq)).toEqual([300, 305, 310]);
    const other = await journal.entriesOf(shadow.line);
    expect([other.length, other[249]?.text]).toEqual([300, "came later"]);
  });

  it("go with their line, and leave nothing to the next", async () => {
    const { journal, line } = await shown(databases());
    await journal.append(line, run(1, 10));
    const next = await journal.beginShadow({ ...BEGIN, view: "v2" }, []);
    await journal.append(next, run(1, 2));
    await journal.swap(next);
    await journal.append(next, run(3, 4));
    expect(await seqs(journal)).toEqual(count(4));
  });

  it("are read as the version before stored them, each by itself", async () => {
    const factory = databases();
    const old = await factory.open({ ...JOURNAL, version: 1 });
    await old.write(["meta", "entries"], async (tx) => {
      tx.put("meta", "shown", { ...BEGIN, line: 1 });
      for (const each of run(1, 5)) tx.put("entries", [1, each.seq], each);
    });
    old.close();
    const journal = await openJournal(factory);
    expect(await seqs(journal)).toEqual(count(5));
    await journal.redact(new Set(["dev.2"]), false);
    await journal.append({ ...BEGIN, line: 1 }, run(6, 8));
    expect(await seqs(journal)).toEqual(count(8));
    expect((await journal.load(plainly)).entries.map(({ text }) => text === null)).toEqual(
      count(8).map((seq) => seq === 2),
    );
  });
});
