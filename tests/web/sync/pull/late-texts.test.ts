import { expect, it } from "vitest";
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
    server.say("entries.filled", { refs: [ref] });
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
