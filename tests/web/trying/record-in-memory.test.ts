import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Edition } from "../../../web/src/core/plan/plan";
import { openTrialRecord, type TrialRecord } from "../../../web/src/trying/record-in-memory";
import { PLAN } from "../support/phone-plan";

const open = { kind: "outage", cause: "unknown", areas: [], since: null, edition: null } as const;
const asked = vi.fn();
let record: TrialRecord;

beforeEach(async () => {
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("location", { origin: "https://lamp.example" });
  record = await openTrialRecord(PLAN as Edition, "Somebody");
});
afterEach(() => {
  record.close();
  vi.unstubAllGlobals();
});

describe("the record of a trial", () => {
  it("is that of somebody with the leader's duty, in step with the server", () => {
    expect(record.me()).toMatchObject({ name: "Somebody", role: "supervisor", duties: ["leader"], site: PLAN.site.id });
    expect(record.directory()?.people.map(({ id }) => id)).toEqual([record.me()?.person]);
    expect(record.status()).toMatchObject({ server: "heard", waiting: 0, problem: null });
  });

  it("takes what is recorded, as any, and asks nobody", async () => {
    const [opened] = [await record.record({ type: "incident.opened", incident: "self", body: open })];
    await record.record({ type: "note.written", incident: opened.ref, body: { text: "dark" } });
    const entries = record.entries();
    expect(entries.map(({ action, state }) => [action?.type, action?.actor, state])).toEqual([
      ["incident.opened", "try", "received"],
      ["note.written", "try", "received"],
    ]);
    expect(record.entries()).toBe(entries);
    await record.syncNow();
    expect(record.status()).toMatchObject({ waiting: 0, sending: 0 });
    expect(asked).not.toHaveBeenCalled();
  });

  it("shows another edition at once, in an open incident too, and keeps what was recorded", async () => {
    await record.record({ type: "incident.opened", incident: "self", body: { ...open, edition: record.planDigest() } });
    const told = vi.fn();
    const stop = record.subscribe(told);
    const next = { ...PLAN, number: 8 } as Edition;
    record.showEdition(next);
    expect(record.plan()).toBe(next);
    expect(told).toHaveBeenCalled();
    expect(record.entries()).toHaveLength(1);
    expect(record.planDigest()).toBeNull();
    stop();
    told.mockClear();
    record.showEdition(next);
    expect(told).not.toHaveBeenCalled();
  });

  it("begins anew each time", async () => {
    await record.record({ type: "incident.opened", incident: "self", body: open });
    const other = await openTrialRecord(PLAN as Edition, "Somebody");
    expect(other.entries()).toEqual([]);
  });
});
