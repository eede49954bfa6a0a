import { describe, expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

/** A journal whose first entry has lost its text, until `bring` is called. */
async function withheld() {
  const world = new World();
  const { server } = world;
  const { localRecord } = await world.phone("a");
  await localRecord.record(note("withheld at first"));
  await localRecord.syncNow();
  const row = server.journal[0] ?? { text: null, ref: "" };
  const { text, ref } = row;
  Object.assign(row, { text: null, flags: ["withheld"] });
  const bring = () => {
    Object.assign(row, { text, flags: [] });
    server.say("entries.filled", { refs: [ref], seqs: [1] });
  };
  return { world, server, bring };
}

it("a text that comes later is read also where the line broke before it was", async () => {
  const { world, bring } = await withheld();
  const { localRecord, browser } = await world.phone("b");
  await localRecord.syncNow();
  bring();
  let pulls = 0;
  browser.fate = (path) => (path.endsWith("/entries") && ++pulls === 2 ? "lost" : "through");
  await localRecord.syncNow();
  expect(localRecord.entries()[0]?.action).toBeNull();
  await localRecord.syncNow();
  expect(localRecord.entries()[0]?.action?.body["text"]).toBe("withheld at first");
});

it("and where its entry was read already, but is not shown yet", async () => {
  const { world, server, bring } = await withheld();
  for (let index = 0; index < 600; index++) server.say("note.written", { text: `${index}` });
  const browser = world.browser("b");
  server.codes.set("code", "pb");
  const localRecord = await browser.open();
  let pulls = 0;
  browser.fate = (path) => {
    if (path.endsWith("/entries") && ++pulls === 2) bring();
    return "through";
  };
  await localRecord.enrol("code", "b", "b");
  await localRecord.syncNow();
  expect(localRecord.entries()[0]?.action?.body["text"]).toBe("withheld at first");
});

it("and where it came before this phone began: what it was about may still be in force", async () => {
  const { world, server, bring } = await withheld();
  server.say("note.written", { text: "meanwhile" });
  server.fromSeq = 2;
  const { localRecord } = await world.phone("b");
  await localRecord.syncNow();
  expect(localRecord.entries()).toEqual([]);
  bring();
  server.inForce.add(server.journal[0]?.ref ?? "");
  const starts = () => server.requests.filter((each) => each === "GET entries/start").length;
  const before = starts();
  await localRecord.syncNow();
  expect(localRecord.entries().map(({ action }) => action?.body["text"])).toContain("withheld at first");
  await localRecord.syncNow();
  expect(starts()).toBe(before + 1);
});

describe("what was hidden from a phone and is told now", () => {
  /** A phone from which the server hides the first of its notes. */
  async function hiding() {
    const world = new World();
    const { server } = world;
    for (let index = 0; index < 300; index++) server.say("note.written", { text: `${index}` });
    const [row] = server.journal;
    if (!row) throw new Error("no journal");
    Object.assign(row, { hidden: true });
    const { localRecord } = await world.phone("b");
    await localRecord.syncNow();
    const tell = (refs: readonly string[], seqs: readonly number[]) =>
      server.say("entries.filled", { refs, seqs, why: "told" });
    const texts = () => localRecord.entries().map(({ action }) => action?.body["text"]);
    const asked = async () => {
      const before = server.requests.length;
      await localRecord.syncNow();
      return server.requests.slice(before).filter((each) => each.startsWith("GET entries"));
    };
    return { server, row, tell, texts, asked };
  }

  it("is fetched where it stands, and nothing else", async () => {
    const { row, tell, texts, asked } = await hiding();
    expect(texts()).not.toContain("0");
    Object.assign(row, { hidden: false });
    tell([row.ref], [row.seq]);
    expect(await asked()).toEqual(["GET entries", "GET entries"]);
    expect(texts()).toContain("0");
  });

  it("never makes the phone begin anew, told however often", async () => {
    const { server, row, tell, texts, asked } = await hiding();
    for (let times = 0; times < 10; times++) {
      tell([row.ref, "zzzzzzzzzz.5"], [row.seq, 2]);
      server.say("note.written", { text: `news ${times}` });
      expect(await asked()).toEqual(["GET entries", "GET entries"]);
      expect(texts()).toContain(`news ${times}`);
    }
  });

  it("costs nothing where it is held, and one question where many stand together", async () => {
    const { server, row, tell, asked } = await hiding();
    const others = server.journal.slice(1, 201);
    const [refs, seqs] = [others.map(({ ref }) => ref), others.map(({ seq }) => seq)];
    tell(refs, seqs);
    expect(await asked()).toEqual(["GET entries"]);
    server.say("entries.filled", { refs: [row.ref, ...refs], seqs: [row.seq, ...seqs] });
    expect(await asked()).toEqual(["GET entries", "GET entries"]);
  });
});

it("what stood before a start makes a phone begin anew once, and is fetched alone for a while after that", async () => {
  const world = new World();
  const { server } = world;
  for (let index = 0; index < 9; index++) server.say("note.written", { text: `${index}` });
  for (const row of server.journal) Object.assign(row, { hidden: true });
  server.fromSeq = 4;
  const { localRecord } = await world.phone("b");
  await localRecord.syncNow();
  const starts = () => server.requests.filter((each) => each === "GET entries/start").length;
  const before = starts();
  for (const row of server.journal.slice(0, 4)) {
    Object.assign(row, { hidden: false });
    server.inForce.add(row.ref);
    server.say("entries.filled", { refs: [row.ref], seqs: [row.seq], why: "told" });
    await localRecord.syncNow();
    expect(starts()).toBe(before + 1);
  }
  const texts = localRecord.entries().map(({ action }) => action?.body["text"]);
  expect(texts).toEqual(expect.arrayContaining(["0", "1", "2", "3"]));
});
