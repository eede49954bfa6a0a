import { expect, it } from "vitest";
import { LOGBOOK } from "../../../../web/src/storage/logbook/logbook";
import type { StoredPage } from "../../../../web/src/storage/logbook/logbook-rows";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const refusal = (generation?: unknown) =>
  Response.json(
    { status: 409, code: "other_generation", generation },
    { status: 409, headers: { "content-type": "application/problem+json" } },
  );

/** A phone with something to hand in, whose first hand-ins are refused so. */
async function refusedBy(answers: (string | undefined)[]) {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = () => "lost";
  await localRecord.record(note("a"));
  await localRecord.syncNow();
  let offers = 0;
  browser.fate = (path) => {
    if (!path.endsWith("/pages")) return "through";
    return offers++ < answers.length ? refusal(answers[offers - 1]) : "through";
  };
  await localRecord.syncNow();
  return { localRecord, world, offers: () => offers };
}

it("a server that names another generation once or twice gets what waits in the same round", async () => {
  for (const answers of [["g2"], ["g2", "g3"]]) {
    const { localRecord, world, offers } = await refusedBy(answers);
    expect(offers()).toBe(answers.length + 1);
    expect(localRecord.status()).toMatchObject({ waiting: 0, server: "heard", problem: null });
    expect(world.server.journal).toHaveLength(1);
  }
});

it.each([
  ["names none", Array.from({ length: 9 }, () => undefined), 1],
  ["names another each time", Array.from({ length: 9 }, (_, n) => `g${n}`), 3],
  ["names the same for ever", Array.from({ length: 9 }, () => "g2"), 3],
])(
  "who refuses for another generation and %s is not taken for our server, nor asked on and on",
  async (_, answers, most) => {
    const { localRecord, world, offers } = await refusedBy(answers);
    expect(offers()).toBe(most);
    expect(localRecord.status()).toMatchObject({ waiting: 1, server: "unheard", problem: "not_ours" });
    expect(localRecord.entries().map(({ state }) => state)).toEqual(["phone"]);
    for (let round = 0; round < 9; round++) await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ waiting: 0, server: "heard", problem: null });
    expect(world.server.journal).toHaveLength(1);
  },
);

it("a refusal brings back what a late answer of the former generation had kept, though nothing can be read", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  const { server } = world;
  await localRecord.record(note("first"));
  await localRecord.syncNow();
  const database = await browser.databases.open(LOGBOOK);
  const former = await database.read(["meta"], (tx) => tx.get("meta", "receipt"));
  server.restore(1);
  await localRecord.syncNow();
  browser.fate = () => "lost";
  await localRecord.record(note("second"));
  await localRecord.syncNow();
  await database.write(["pages", "meta"], async (tx) => {
    const page = ((await tx.range("pages")) as StoredPage[])[1] as StoredPage;
    tx.put("pages", [page.device, page.page], { ...page, state: "received", firstSeq: 2, generation: "g1" });
    tx.put("meta", "receipt", former);
  });
  browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
  await localRecord.record(note("third"));
  await localRecord.syncNow();
  expect(server.journal.map((row) => JSON.parse(row.text ?? "").body.text).sort()).toEqual([
    "first",
    "second",
    "third",
  ]);
});

it("pages show as being sent while they are, and only those", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = () => "lost";
  await localRecord.record(note("first"));
  await localRecord.syncNow();
  const during: unknown[] = [];
  browser.fate = (path) => {
    if (path.endsWith("/pages")) during.push([localRecord.status().sending, localRecord.entries().map((e) => e.state)]);
    return path.endsWith("/pages") && during.length === 1 ? "lost" : "through";
  };
  await localRecord.syncNow();
  expect([localRecord.status().sending, localRecord.entries().map(({ state }) => state)]).toEqual([0, ["phone"]]);
  await localRecord.syncNow();
  expect(during).toEqual([
    [1, ["sending"]],
    [1, ["sending"]],
  ]);
  expect([localRecord.status().sending, localRecord.entries().map(({ state }) => state)]).toEqual([0, ["received"]]);
});
