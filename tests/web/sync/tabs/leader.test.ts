import { expect, it } from "vitest";
import type { Locks } from "../../../../web/src/sync/environment";
import { standForLeader } from "../../../../web/src/sync/tabs/leader";
import { sharedLocks, World } from "../../support/simulated-phone";

/** Tabs of one browser, each with its own ears and eyes, on one time. */
function browser() {
  const world = new World();
  const locks = sharedLocks();
  const tab = () => {
    const seen = { visible: true, looks: 0, stopped: 0 };
    let look: () => void = () => undefined;
    const said: string[] = [];
    const env = world.browser("a").environment({
      locks: locks(),
      visible: () => seen.visible,
      onHint: (run) => {
        look = run;
        return () => seen.stopped++;
      },
    });
    const leader = standForLeader(env, { lead: () => said.push("lead"), beat: () => said.push("beat") });
    return { ...leader, said, seen, look: () => look() };
  };
  return { world, tab };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it("every tab leads where there are no locks", () => {
  const env = new World().browser("a").environment({ locks: null });
  const leader = standForLeader(env, { lead: () => undefined, beat: () => undefined });
  expect(leader.leads()).toBe(true);
  leader.heard();
  leader.close();
});

it("one tab leads and beats, and the next does when it is closed", async () => {
  const { world, tab } = browser();
  const [one, two] = [tab(), tab()];
  await settled();
  expect([one.leads(), two.leads(), one.said, two.said]).toEqual([
    true,
    false,
    ["beat", "lead", "beat"].slice(0, one.said.length),
    [],
  ]);
  const beats = one.said.filter((each) => each === "beat").length;
  world.time.pass(8000);
  expect(one.said.filter((each) => each === "beat").length - beats).toBe(2);
  expect(two.said).toEqual([]);
  one.close();
  await settled();
  expect([one.leads(), two.leads(), two.said.includes("lead")]).toEqual([false, true, true]);
  expect([one.seen.stopped, two.seen.stopped]).toEqual([1, 0]);
  const said = one.said.length;
  world.time.pass(60_000);
  expect(one.said).toHaveLength(said);
});

it("a tab that is looked at takes the lead from one in the back at once, and only then", async () => {
  const { tab } = browser();
  const [one, two] = [tab(), tab()];
  await settled();
  two.seen.visible = false;
  two.look();
  await settled();
  expect(two.leads()).toBe(false);
  two.seen.visible = true;
  two.look();
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
  const said = two.said.length;
  two.look();
  await settled();
  expect(two.said).toHaveLength(said);
  two.close();
  await settled();
  expect(one.leads()).toBe(true);
});

it("a tab that hears no beat for fourteen seconds takes the lead, one that hears them or is not seen does not", async () => {
  const { world, tab } = browser();
  const [one, two] = [tab(), tab()];
  await settled();
  for (let second = 0; second < 60; second += 4) {
    world.time.pass(4000);
    two.heard();
  }
  await settled();
  expect(two.leads()).toBe(false);
  two.seen.visible = false;
  world.time.pass(60_000);
  await settled();
  expect(two.leads()).toBe(false);
  two.heard();
  two.seen.visible = true;
  world.time.pass(12_000);
  await settled();
  expect(two.leads()).toBe(false);
  world.time.pass(8000);
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
});

it("a tab that was closed while it stood in line lets the lead go on to the next", async () => {
  const { tab } = browser();
  const [one, two, three] = [tab(), tab(), tab()];
  await settled();
  two.close();
  one.close();
  await settled();
  expect([two.leads(), two.said, three.leads()]).toEqual([false, [], true]);
});

it("a tab that is closed asks for the lead no more, and one that leads stands in line but once", async () => {
  const { world, tab } = browser();
  const [one, two] = [tab(), tab()];
  await settled();
  two.look();
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
  one.close();
  one.look();
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
  const said = one.said.length;
  world.time.pass(60_000);
  await settled();
  expect([one.said.length, two.leads()]).toEqual([said, true]);
});

it("a tab that lost the lead gives the one who took it fourteen seconds before it takes the lead back", async () => {
  const { world, tab } = browser();
  const [one, two] = [tab(), tab()];
  await settled();
  world.time.pass(60_000);
  await settled();
  two.look();
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
  world.time.pass(4000);
  await settled();
  expect([one.leads(), two.leads()]).toEqual([false, true]);
});

it("where the browser refuses the lock, nothing fails and the tab takes it after some seconds without a beat", async () => {
  const world = new World();
  const locks: Locks = {
    hold: ({ steal, onHeld }) => {
      if (!steal) return Promise.reject(new Error("refused"));
      onHeld();
      return new Promise(() => undefined);
    },
  };
  const env = world.browser("a").environment({ locks });
  const leader = standForLeader(env, { lead: () => undefined, beat: () => undefined });
  await settled();
  expect(leader.leads()).toBe(false);
  for (let beat = 0; beat < 5; beat++) {
    world.time.pass(4000);
    await settled();
  }
  expect(leader.leads()).toBe(true);
  leader.close();
});
