import { expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

const HALF_A_MINUTE = 30_000;

/** A phone that knows pb by the directory; whether it asks for that again in each of its next rounds, which nobody asks for. */
async function reading(happens: (world: World) => void): Promise<boolean[]> {
  const world = new World();
  world.server.directory = [{ id: "pb", name: "赵刚" }];
  const { localRecord } = await world.phone("a");
  await localRecord.syncNow();
  happens(world);
  const asked: boolean[] = [];
  for (let round = 0; round < 2; round++) {
    world.server.requests.length = 0;
    const { lastSyncedAt } = localRecord.status();
    const over = new Promise<void>((done) =>
      localRecord.subscribe(() => (localRecord.status().lastSyncedAt ?? 0) > (lastSyncedAt ?? 0) && done()),
    );
    world.time.pass(HALF_A_MINUTE);
    await over;
    // The round itself ends a little after what it tells.
    for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
    asked.push(world.server.requests.includes("GET directory"));
  }
  if (localRecord.entries().length !== world.server.journal.length) throw new Error("not all was read");
  localRecord.close();
  return asked;
}

/** An entry by that person. */
function by(world: World, actor: unknown, body: object = { text: "a" }): void {
  world.server.say("note.written", body);
  const row = world.server.journal.at(-1);
  if (row !== undefined) row.text = JSON.stringify({ ...JSON.parse(row.text ?? ""), actor });
}

it.each([
  ["nothing that is new", () => undefined],
  ["an entry by somebody whom it names", (world: World) => by(world, "pb")],
  ["an entry about somebody whom it names", (world: World) => by(world, null, { person: "pb" })],
  ["an entry of the server's own about nobody", (world: World) => by(world, null)],
  ["an entry about a person who is no id", (world: World) => by(world, null, { person: { id: "px" } })],
  [
    "an entry whose text went",
    (world: World) => {
      by(world, "px");
      Object.assign(world.server.journal[0] ?? {}, { text: null });
    },
  ],
])("the directory is not asked for again for %s", async (_, happens) => {
  expect(await reading(happens)).toEqual([false, false]);
});

it.each([
  ["by somebody whom it does not name", (world: World) => by(world, "px")],
  ["about somebody whom it does not name", (world: World) => by(world, null, { person: "px" })],
  ["by somebody whom it names about somebody whom it does not", (world: World) => by(world, "pb", { person: "px" })],
  [
    "by somebody whom it does not name about somebody whom it does",
    (world: World) => by(world, "px", { person: "pb" }),
  ],
])("the directory is asked for once more for an entry %s, also among others", async (_, happens) => {
  expect(await reading(happens)).toEqual([true, false]);
  const among = (world: World) => {
    by(world, "pb");
    happens(world);
    by(world, "pb");
  };
  expect(await reading(among)).toEqual([true, false]);
});

it.each([
  ["person.changed", { person: "pb", fields: ["away_until"] }],
  ["customer.changed", { customer: "c-luo", fields: ["need"] }],
])("the directory is asked for once more when the server tells %s", async (type, body) => {
  expect(await reading((world) => world.server.say(type, body))).toEqual([true, false]);
});

it("the directory is not asked for again when somebody looked after a customer", async () => {
  expect(await reading((world) => world.server.say("customer.checked", { customer: "c-luo" }))).toEqual([false, false]);
});
