import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../support/any-draft";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (localRecord: AnyRecord) =>
  localRecord.entries().flatMap(({ action, seq }) => (seq === 1 || seq === 2 ? (action?.body["text"] ?? null) : []));

/** A phone that has read two notes of another's, each with a private part of its own, and looked at a photo. */
async function reader() {
  const world = new World();
  const { server } = world;
  const { localRecord: writer } = await world.phone("a");
  const file = await writer.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
  for (const text of ["one", "two"])
    await writer.record({ ...note(text), private: { caller: text }, ...(text === "one" ? { files: [file] } : {}) });
  await writer.syncNow();
  writer.close();
  const { browser, localRecord } = await world.phone("b");
  await localRecord.photo(file.sha256);
  const pictureInTheDark = async () => {
    const before = browser.fate;
    browser.fate = () => "lost";
    const picture = await localRecord.photo(file.sha256);
    browser.fate = before;
    return picture !== null;
  };
  const callers = () => localRecord.entries().flatMap((entry) => entry.private?.["caller"] ?? []);
  const refs = server.journal.map(({ ref }) => ref);
  return { world, server, browser, localRecord, refs, callers, pictureInTheDark };
}

describe("an order of the server's to delete", () => {
  it.each([
    ["no list", { refs: "all", part: "text" }],
    ["no words", { refs: [5, null, {}], part: "text" }],
    ["nothing", { refs: [], part: "text" }],
    ["no refs", { part: "text" }],
  ])("%s deletes nothing", async (_, body) => {
    const { server, localRecord, callers, pictureInTheDark } = await reader();
    server.say("entries.redacted", body);
    await localRecord.syncNow();
    expect([texts(localRecord), callers()]).toEqual([
      ["one", "two"],
      ["one", "two"],
    ]);
    expect(localRecord.status()).toMatchObject({ problem: null, server: "heard" });
    expect(await pictureInTheDark()).toBe(true);
  });

  it("what is no word among the refs hinders none of the others", async () => {
    const { server, localRecord, refs } = await reader();
    server.say("entries.redacted", { refs: [5, refs[1]], part: "text" });
    await localRecord.syncNow();
    expect(texts(localRecord)).toEqual(["one", null]);
  });

  it("a text takes its private part with it, and the pictures that were looked at", async () => {
    const { server, localRecord, refs, callers, pictureInTheDark } = await reader();
    server.say("entries.redacted", { refs: [refs[0]], part: "text" });
    await localRecord.syncNow();
    expect([texts(localRecord), callers()]).toEqual([[null, "two"], ["two"]]);
    expect(await pictureInTheDark()).toBe(false);
  });

  it("a private part leaves the text, and the pictures", async () => {
    const { server, localRecord, refs, callers, pictureInTheDark } = await reader();
    server.say("entries.redacted", { refs: [refs[0]], part: "private" });
    await localRecord.syncNow();
    expect([texts(localRecord), callers()]).toEqual([["one", "two"], ["two"]]);
    expect(await pictureInTheDark()).toBe(true);
  });

  it("that was not allowed is not obeyed", async () => {
    const { server, localRecord, refs } = await reader();
    server.say("entries.redacted", { refs, part: "text" });
    Object.assign(server.journal.at(-1) ?? {}, { flags: ["not_allowed"] });
    await localRecord.syncNow();
    expect(texts(localRecord)).toEqual(["one", "two"]);
  });

  it("shows in another tab too", async () => {
    const { server, browser, localRecord, refs } = await reader();
    const other = await browser.open({ locks: { hold: () => new Promise(() => undefined) } });
    expect(texts(other)).toEqual(["one", "two"]);
    const told = new Promise<void>((resolve) => other.subscribe(() => texts(other)[0] === null && resolve()));
    server.say("entries.redacted", { refs: [refs[0]], part: "text" });
    await localRecord.syncNow();
    await told;
    expect(texts(other)).toEqual([null, "two"]);
  });
});

it.each(["view", "generation"] as const)(
  "a server that changes its %s with each answer is asked so often and no more",
  async (what) => {
    const { server, browser, localRecord } = await reader();
    let starts = 0;
    browser.fate = async (path, request) => {
      if (path.endsWith("entries/start")) starts++;
      const answer = await server.answer(request, browser.name);
      if (!path.includes("/entries") || starts > 20) return answer;
      return Response.json({ ...(await answer.json()), [what]: `${request.url} ${starts} ${path.endsWith("start")}` });
    };
    await localRecord.syncNow();
    expect(starts).toBe(4);
    expect(localRecord.status()).toMatchObject({ problem: "not_ours" });
    expect(texts(localRecord)).toEqual(["one", "two"]);
    browser.fate = null;
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ problem: null, server: "heard" });
    expect(texts(localRecord)).toEqual(["one", "two"]);
  },
);
