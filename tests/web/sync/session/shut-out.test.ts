// long-file: one phone shut out in every way, told in one place.

import { beforeEach, describe, expect, it } from "vitest";
import type { AnyRecord } from "../../support/any-draft";
import { mortal } from "../../support/dying-storage";
import { CUSTOMER, holdingPhone, left, NOTHING } from "../../support/reading-phone";
import { type Browser, eventually, type World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

let world: World;
let browser: Browser;
let localRecord: AnyRecord;
let device: string;

beforeEach(async () => {
  ({ world, browser, localRecord, device } = await holdingPhone());
});

const shutOut = { revoked: () => world.server.revoke(device), inactive: () => world.server.dismiss("pa") };

it("holds something to lose at first", async () => {
  expect(localRecord.directory()?.customers).toEqual([CUSTOMER]);
  const held = await left(browser, localRecord);
  expect([held.keys, held.files, held.journal].map((each) => each.length > 0)).toEqual([true, true, true]);
});

describe.each(["revoked", "inactive"] as const)("a phone that is shut out, %s", (why) => {
  it("ends with nothing to read, says why, and stays so without a network", async () => {
    shutOut[why]();
    await localRecord.syncNow();
    const since = why === "revoked" ? world.server.revokedAt : null;
    expect(localRecord.status().shutOut).toMatchObject({ why, since });
    expect(await left(browser, localRecord)).toEqual(NOTHING);
    localRecord.close();
    browser.fate = () => "lost";
    const again = await browser.open();
    expect(again.status().shutOut).toMatchObject({ why, since });
    expect(await left(browser, again)).toEqual(NOTHING);
    await expect(again.record(note("afterwards"))).rejects.toMatchObject({ name: "NotEnrolled" });
  });

  it("hands in what waits, or keeps it and says how much", async () => {
    browser.fate = () => "lost";
    await localRecord.record({ ...note("in the dark"), private: { caller: "Li" } });
    browser.fate = (path) => (path.endsWith("/pages") ? "lost" : "through");
    shutOut[why]();
    await localRecord.syncNow();
    // Nobody was reached with it: that is found out when it is.
    browser.fate = (path) => (path.endsWith("/pages") ? "busy" : "through");
    await eventually(async () => {
      world.time.pass(60_000);
      await localRecord.syncNow();
      expect(localRecord.status().shutOut).toMatchObject({ why });
    });
    expect(localRecord.status()).toMatchObject({ waiting: 1, attention: 0 });
    browser.fate = null;
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject(
      why === "revoked" ? { waiting: 0, attention: 1 } : { waiting: 0, attention: 0 },
    );
    const came = world.server.journal.find(({ text }) => text?.includes("in the dark"));
    expect(came?.private?.includes("Li")).toBe(why === "revoked" ? undefined : true);
    expect(await left(browser, localRecord)).toEqual(NOTHING);
  });

  it.each([0, 1, 2, 3, 4, 5])("is so after a kill %i writes after it heard, without a network", async (writes) => {
    localRecord.close();
    const life = mortal(browser);
    const dies = await browser.open();
    await dies.syncNow();
    shutOut[why]();
    browser.fate = async (_, request) => {
      const answer = await world.server.answer(request, browser.name);
      if (answer.status === 403) life.left = writes;
      return answer;
    };
    await dies.syncNow();
    expect([dies.me(), dies.directory(), dies.plan()]).toEqual([null, null, null]);
    dies.close();
    life.left = Number.POSITIVE_INFINITY;
    browser.fate = () => "lost";
    const again = await browser.open();
    // It died before it could note what it had heard: the next contact says it again.
    expect(again.status().shutOut?.why).toBe(writes === 0 ? undefined : why);
    browser.fate = writes === 0 ? null : browser.fate;
    await again.syncNow();
    expect(again.status().shutOut).toMatchObject({ why });
    expect(await left(browser, again)).toEqual(NOTHING);
  });

  it("shows in another tab, which keeps nothing either", async () => {
    const other = await browser.open({ locks: { hold: () => new Promise(() => undefined) } });
    expect(other.directory()?.customers).toEqual([CUSTOMER]);
    shutOut[why]();
    await localRecord.syncNow();
    await eventually(() => expect(other.status().shutOut).toMatchObject({ why }));
    await eventually(async () => expect(await left(browser, other)).toEqual(NOTHING));
  });

  it("comes back with everything by a code", async () => {
    shutOut[why]();
    await localRecord.syncNow();
    world.server.inactive.clear();
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    expect(localRecord.status().shutOut).toBeNull();
    expect(localRecord.directory()?.customers).toEqual([CUSTOMER]);
    expect(localRecord.plan()).not.toBeNull();
    expect(localRecord.entries().map(({ action }) => action?.body["text"])).toContain("read here");
    await localRecord.record(note("anew"));
    localRecord.close();
    const again = await browser.open();
    expect([again.status().shutOut, again.me()?.person]).toEqual([null, "pa"]);
  });
});

describe("a phone that is shut out", () => {
  it("learns it from a page that is set apart, though nothing else is heard", async () => {
    browser.fate = () => "lost";
    await localRecord.record(note("last words"));
    world.server.revoke(device);
    browser.fate = (path) => (path.endsWith("/pages") || path.endsWith("/now") ? "through" : "lost");
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ shutOut: { why: "revoked", since: null }, attention: 1 });
    expect(await left(browser, localRecord)).toEqual(NOTHING);
    browser.fate = null;
    await localRecord.syncNow();
    expect(localRecord.status().shutOut).toMatchObject({ since: world.server.revokedAt });
  });

  it("learns it from what the desk asks", async () => {
    world.server.revoke(device);
    await expect((await localRecord.api()).people()).rejects.toMatchObject({ code: "device_revoked" });
    await eventually(() => expect(localRecord.status().shutOut).not.toBeNull());
    expect(await left(browser, localRecord)).toEqual(NOTHING);
  });

  it("is not by pages of a logbook that it gave up", async () => {
    browser.fate = () => "lost";
    await localRecord.record(note("on the old one"));
    browser.fate = null;
    world.server.revoke(device);
    await localRecord.syncNow();
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ shutOut: null, attention: 1 });
    expect(localRecord.me()?.person).toBe("pa");
  });

  it("is signed in again by its key once its person is active again", async () => {
    world.server.dismiss("pa");
    await localRecord.syncNow();
    expect(localRecord.me()).toBeNull();
    world.server.inactive.clear();
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect([localRecord.status().shutOut, localRecord.me()?.person]).toEqual([null, "pa"]);
    expect(localRecord.directory()?.customers).toEqual([CUSTOMER]);
  });

  it("gives out of its logbook what was not handed in, and no private parts", async () => {
    await localRecord.record(note("received long ago"));
    await localRecord.syncNow();
    browser.fate = () => "lost";
    await localRecord.record({ ...note("still here"), private: { caller: "李女士" } });
    browser.fate = (path) => (path.endsWith("/pages") ? "busy" : "through");
    world.server.revoke(device);
    await eventually(async () => {
      world.time.pass(60_000);
      await localRecord.syncNow();
      expect(localRecord.status().shutOut).not.toBeNull();
    });
    const file = await (await localRecord.exportLogbook()).text();
    expect(file).toContain("still here");
    expect(file).not.toContain("received long ago");
    expect(file).not.toContain("李女士");
  });

  it("keeps nothing of an answer that was on its way", async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const other = await browser.open();
    let held = false;
    browser.fate = (path, request) => {
      if (held || !path.endsWith("/directory")) return "through";
      held = true;
      const answer = world.server.answer(request, browser.name);
      return gate.then(() => answer);
    };
    const round = other.syncNow();
    await eventually(() => expect(held).toBe(true));
    world.server.revoke(device);
    await localRecord.syncNow();
    await eventually(() => expect(other.status().shutOut).not.toBeNull());
    go();
    await round;
    expect(await left(browser, other)).toEqual(NOTHING);
  });
});
