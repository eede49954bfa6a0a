import { describe, expect, it } from "vitest";
import type { Checklist } from "../../../../../web/src/core/plan/plan";
import { signedState, signedText, signOffs } from "../../../../../web/src/core/readings/lists/sign-offs";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { PLAN } from "../../../support/phone-plan";

const BODY = { list: "lift", digest: "d1", by: "何师傅", certificate: "T123", until: "2026-12-31" };

const entry = (at: number, body: object, more: Partial<Entry> & { drill?: boolean; type?: string } = {}) => {
  const { drill = false, type = "list.signed_off", ...rest } = more;
  const action = { type, body, drill, refs: [], files: [] };
  return { ref: `a.${at}`, happenedAt: at, statedAt: null, flags: [], action, ...rest } as unknown as Entry;
};
const stateOn = (entries: readonly Entry[], digest: string, today = "2026-11-27") =>
  signedState(signOffs(entries).get("lift"), digest, today);

describe("a list with hazards", () => {
  it("is signed off until the day that was named, that day too", () => {
    const entries = [entry(1, BODY)];
    expect(stateOn(entries, "d1", "2026-12-31")).toMatchObject({ state: "signed", by: { by: "何师傅" } });
    expect(stateOn(entries, "d1", "2027-01-01")).toMatchObject({ state: "ended" });
  });

  it("asks again once it has changed, and not where an edition leaves it as it was", () => {
    expect(stateOn([entry(1, BODY)], "d2").state).toBe("changed");
    expect(stateOn([], "d2").state).toBe("none");
    expect(stateOn([entry(1, BODY), entry(2, { ...BODY, digest: "d2", by: "李工" })], "d1").state).toBe("signed");
  });

  it("is signed by the newest word of it", () => {
    const entries = [entry(5, { ...BODY, until: "2027-06-30" }), entry(1, BODY)];
    expect(stateOn(entries, "d1", "2027-01-01")).toMatchObject({ state: "signed", by: { until: "2027-06-30" } });
  });

  it.each([
    ["a drill", entry(1, BODY, { drill: true })],
    ["somebody who may not", entry(1, BODY, { flags: ["not_allowed"] as never })],
    ["no day", entry(1, { ...BODY, until: "constructor" })],
    ["nobody", entry(1, { ...BODY, by: "" })],
    ["another deed", entry(1, BODY, { type: "note.written" })],
  ])("is not signed by %s", (_, by) => {
    expect(stateOn([by], "d1").state).toBe("none");
  });

  it("is signed as it reads: not how its name sounds, but each word and figure of it", () => {
    const list = PLAN.lists[0] as Checklist;
    expect(signedText({ ...list, pinyin: "lian", initials: "l" })).toBe(signedText(list));
    expect(signedText({ ...list, when: { "zh-Hans": "随时" } })).not.toBe(signedText(list));
  });
});
