import { describe, expect, it } from "vitest";
import { PLAN } from "../../support/phone-plan";
import { World } from "../../support/simulated-phone";

const NOTE = { type: "note.written", body: { text: "a" } };
/** Answers of our own shape that hold nothing of what was asked for, or something else in its place. */
const EMPTY: readonly [string, object][] = [
  ["nothing", {}],
  ["words", { now: "x", entries: "x", results: "x", person: "x", people: "x", sha256: 5, number: "x", generation: 5 }],
  ["lists of nothing", { entries: [null], results: [null], people: [], customers: 5, person: [], generation: "g1" }],
];

describe.each(EMPTY)("an answer that says yes and holds %s", (_, body) => {
  it.each(["now", "pages", "entries", "entries/start", "session", "sessions", "directory", "plan"])(
    "to %s loses nothing and is made good by the next",
    async (asked) => {
      const world = new World();
      const { server } = world;
      await server.publish(PLAN);
      server.directory = [{ id: "pa", name: "a" }];
      server.codes.set("code", "pa");
      const browser = world.browser("a");
      const localRecord = await browser.open();
      await localRecord.enrol("code", "a", "a");
      const { ref } = await localRecord.record(NOTE);
      browser.fate = (path) => (path === `/api/v1/${asked}` ? Response.json(body) : "through");
      for (let round = 0; round < 3; round++) await localRecord.syncNow();
      expect(localRecord.me()?.person).toBe("pa");
      expect(localRecord.entries().map((each) => each.ref)).toEqual([ref]);
      expect(server.journal.length + localRecord.status().waiting).toBe(1);
      browser.fate = null;
      for (let round = 0; round < 3; round++) await localRecord.syncNow();
      expect(server.journal.map((row) => row.ref)).toEqual([ref]);
      expect(localRecord.status()).toMatchObject({ server: "heard", waiting: 0, problem: null });
      expect(localRecord.directory()?.people).toEqual(server.directory);
    },
  );
});

it("a session whose duties are partly none is read all the same", async () => {
  const world = new World();
  const duties = ["liaison", 5, null] as unknown as string;
  const known = { name: "a", role: "staff", duties };
  world.server.people.set("pa", known);
  const { localRecord } = await world.phone("a");
  expect(localRecord.me()).toMatchObject({ role: "staff", duties: ["liaison"] });
  world.server.people.set("pa", { ...known, ...{ duties: "liaison" } });
  await localRecord.syncNow();
  expect(localRecord.me()?.duties).toEqual([]);
});
