import { describe, expect, it } from "vitest";
import { openFiles } from "../../../../web/src/storage/files";
import type { WireEntry } from "../../../../web/src/storage/journal/blocks";
import { openJournal } from "../../../../web/src/storage/journal/journal";
import type { Replica } from "../../../../web/src/storage/journal/replicas";
import { openVault } from "../../../../web/src/storage/vault";
import { plainly } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

const entry = (seq: number): WireEntry => ({
  seq,
  ref: `dev.${seq}`,
  text: `text ${seq}`,
  private: null,
  happenedAt: seq,
  receivedAt: seq,
  quality: "synced",
  via: null,
  flags: [],
});

const begin = { person: "pa", generation: "g1", view: "v1", from: 0, after: 0, receipt: null };
const refs = (entries: readonly WireEntry[]) => entries.map(({ ref }) => ref);

describe.each(drivers)("the journal's cache, on $name", ({ databases }) => {
  async function shown(...seqs: number[]) {
    const journal = await openJournal(databases());
    const line = await journal.beginShadow(begin, []);
    await journal.append({ ...line, after: seqs.length }, seqs.map(entry));
    await journal.swap(line);
    return { journal, line };
  }

  it("shows a line only when it is whole", async () => {
    const journal = await openJournal(databases());
    const line = await journal.beginShadow(begin, []);
    await journal.append(line, [entry(1)]);
    expect((await journal.load(plainly)).entries).toEqual([]);
    await journal.swap(line);
    expect(refs((await journal.load(plainly)).entries)).toEqual(["dev.1"]);
    expect((await journal.replicas()).shadow).toBeNull();
  });

  it("begins a line with what its start brought", async () => {
    const journal = await openJournal(databases());
    const line = await journal.beginShadow({ ...begin, from: 3, after: 3 }, [entry(2)]);
    await journal.append(line, [entry(4)]);
    await journal.swap(line);
    expect(refs((await journal.load(plainly)).entries)).toEqual(["dev.2", "dev.4"]);
  });

  it("adds to the line that is shown and remembers the cursor", async () => {
    const { journal, line } = await shown(1);
    expect(await journal.append({ ...line, after: 3 }, [entry(2), entry(3)])).toBe(true);
    expect((await journal.replicas()).shown?.after).toBe(3);
    expect(refs(await journal.since(1))).toEqual(["dev.2", "dev.3"]);
  });

  it("refuses to add to a line that another tab has replaced", async () => {
    const { journal, line } = await shown(1);
    await journal.swap(await journal.beginShadow(begin, []));
    expect(await journal.append(line, [entry(9)])).toBe(false);
    expect((await journal.load(plainly)).entries).toEqual([]);
  });

  it("keeps what another generation lacks as lost, until it comes again", async () => {
    const { journal } = await shown(1, 2);
    const next = await journal.beginShadow({ ...begin, generation: "g2" }, []);
    await journal.append(next, [entry(1)]);
    await journal.swap(next);
    expect(refs((await journal.load(plainly)).lost)).toEqual(["dev.2"]);
    await journal.append({ ...next, after: 2 }, [entry(2)]);
    const held = await journal.load(plainly);
    expect([refs(held.entries), refs(held.lost)]).toEqual([["dev.1", "dev.2"], []]);
  });

  it("does not take for lost what stood before the new line's beginning and is out of force now", async () => {
    const journal = await openJournal(databases());
    const line = await journal.beginShadow({ ...begin, from: 3, after: 3 }, [entry(2)]);
    await journal.append(line, [entry(4)]);
    await journal.swap(line);
    await journal.swap(await journal.beginShadow({ ...begin, generation: "g2", from: 3, after: 3 }, []));
    expect(refs((await journal.load(plainly)).lost)).toEqual(["dev.4"]);
  });

  it("keeps none of it where the view has changed as well: what of it may still be read nobody knows", async () => {
    const journal = await openJournal(databases());
    const line = await journal.beginShadow(begin, []);
    await journal.append(line, [entry(1)]);
    await journal.swap(line);
    await journal.swap(await journal.beginShadow({ ...begin, generation: "g2", view: "v2" }, []));
    expect((await journal.load(plainly)).lost).toEqual([]);
  });

  it("forgets what another view lacks: it may not be read any more", async () => {
    const { journal } = await shown(1, 2);
    const next = await journal.beginShadow({ ...begin, view: "v2" }, []);
    await journal.append(next, [entry(1)]);
    await journal.swap(next);
    expect((await journal.load(plainly)).lost).toEqual([]);
  });

  it("drops a half-grown shadow when another begins", async () => {
    const { journal } = await shown(1);
    const half = await journal.beginShadow(begin, []);
    await journal.append(half, [entry(5)]);
    const next: Replica = await journal.beginShadow(begin, []);
    await journal.swap(half);
    expect(refs((await journal.load(plainly)).entries)).toEqual(["dev.1"]);
    await journal.swap(next);
    expect((await journal.load(plainly)).entries).toEqual([]);
  });

  it("redacts in every line", async () => {
    const { journal } = await shown(1, 2);
    await journal.redact(new Set(["dev.2"]), false);
    expect((await journal.load(plainly)).entries.map(({ text }) => text)).toEqual(["text 1", null]);
  });

  it("forgets everything for another person", async () => {
    const { journal } = await shown(1);
    await journal.clear();
    expect(await journal.load(plainly)).toEqual({
      ...{ shown: null, shadow: null, entries: [], lost: [], syncedAt: null, heardAt: null },
    });
  });
});

describe.each(drivers)("files, on $name", ({ databases }) => {
  const bytes = new TextEncoder().encode("{}").buffer as ArrayBuffer;

  it("go with who looked at them, but not the plan", async () => {
    const files = await openFiles(databases());
    await files.keep({ sha256: "seen", size: 2, type: "image/jpeg" }, bytes);
    await files.setPlan({ sha256: "e", number: 1, published_at: 0, size: 2, checkedAt: 0 }, bytes);
    await files.forgetRead();
    expect(await files.get("seen")).toBeNull();
    expect(await files.get("e")).toMatchObject({ sha256: "e" });
  });

  it("change the plan and its edition at once", async () => {
    const files = await openFiles(databases());
    expect(await files.plan()).toBeNull();
    const plan = { sha256: "e", number: 1, published_at: 0, size: 2, checkedAt: 5 };
    await files.setPlan(plan, bytes);
    expect(await files.plan()).toEqual(plan);
    expect((await files.get("e"))?.bytes.byteLength).toBe(2);
  });
});

describe.each(drivers)("the vault, on $name", ({ databases }) => {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  const open = (factory = databases()) => openVault(factory, { subtle: crypto.subtle, random });

  it("gives back what it kept, also to another tab", async () => {
    const factory = databases();
    await (await open(factory)).keep("me", { name: "Li" });
    expect(await (await open(factory)).read("me")).toEqual({ name: "Li" });
    expect(await (await open(factory)).read("other")).toBeNull();
  });

  it("writes nothing readable", async () => {
    const vault = await open();
    const sealed = await vault.encrypt("13800000000");
    expect(new TextDecoder().decode(sealed.bytes)).not.toContain("1380");
    expect(await vault.decrypt(sealed)).toBe("13800000000");
  });

  it("makes everything unreadable when its key is destroyed", async () => {
    const vault = await open();
    const sealed = await vault.encrypt("13800000000");
    await vault.keep("me", 1);
    await vault.destroy();
    expect(await vault.read("me")).toBeNull();
    expect(await vault.decrypt(sealed)).toBeNull();
    await vault.keep("me", 2);
    expect(await vault.decrypt(sealed)).toBeNull();
  });
});
