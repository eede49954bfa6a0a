// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import { valueAt } from "../../../../../web/src/core/plan/draft/plan-form";
import { draft, put, showDraft, undoChange } from "../../../../../web/src/features/desk/plan/state/draft-state";
import { openDraft } from "../../../../../web/src/features/desk/plan/state/open-draft";
import { saveNow } from "../../../../../web/src/features/desk/plan/state/saving";
import { DraftServer } from "../../../support/desk/draft-server";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { draftWith } from "../../../support/desk/plan-draft";

const NAME = ["lists", 0, "name", "zh-Hans"] as const;
const PLAN = draftWith();
const BEFORE = valueAt(PLAN, NAME);

let server: DraftServer;

/** Somebody signs in on this page; null: whoever was here signs out. */
function signIn(person: string | null): void {
  const me = person === null ? null : { ...SUPERVISOR, person, role: "plan_keeper" as const };
  connect(fakeRecord({ me, answer: (asked) => server.answer(asked) }));
}
const sent = () => server.asked.filter(({ method }) => method === "PATCH");
const shown = () => valueAt(draft.peek() ?? {}, NAME);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  localStorage.clear();
  server = new DraftServer(PLAN);
  signIn("p1");
  showDraft(null);
  await openDraft();
  server.heard = false;
  put(NAME, "周敏写的");
  await saveNow();
  server.heard = true;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what one keeper typed and the server does not have", () => {
  it("is neither shown to another keeper on the same page nor handed in in their name", async () => {
    signIn("p2");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toBe(BEFORE);
    undoChange();
    expect(shown()).toBe(BEFORE);
    expect(sent()).toEqual([]);
    put(NAME, "许峰写的");
    await saveNow();
    expect(valueAt(server.plan ?? {}, NAME)).toBe("许峰写的");
  });

  it("is there for the one who typed it, after a sign-out too", async () => {
    signIn(null);
    expect(await saveNow()).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent()).toEqual([]);
    signIn("p2");
    await vi.advanceTimersByTimeAsync(10);
    signIn("p1");
    await vi.advanceTimersByTimeAsync(2000);
    expect(valueAt(server.plan ?? {}, NAME)).toBe("周敏写的");
    expect(Object.keys(localStorage).filter((key) => key.startsWith("stormlamp:plan-draft:"))).toEqual([]);
  });

  it("goes on where the same person signs in again", async () => {
    signIn(null);
    signIn("p1");
    expect(shown()).toBe("周敏写的");
    expect(await saveNow()).toBe(true);
  });
});
