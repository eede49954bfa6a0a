import { describe, expect, it } from "vitest";
import { declineCustomer, type FoundCustomer, reportCustomer } from "../../../../../web/src/core/commands/customers";
import { isRefusal } from "../../../../../web/src/core/commands/decision";
import { reportedIn } from "../../../../../web/src/core/readings/customers/proposals";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";

const QIN = { name: "秦桂兰", need: "制氧机", place: "1803", numbers: ["13800000009"], battery_hours: 0 };
const report: PlainAction = { type: "customer.reported", body: { area: "tower-a" } };
const reported = (n: number, secret: object | null = QIN, action: PlainAction = report): Entry => ({
  ...entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: n, action }),
  private: secret as Entry["private"],
});
const told = (n: number, action: PlainAction, flags: readonly string[] = []) =>
  entryOf({ ref: `bbbbbbbbbb.${n}`, happened_at: n, action, flags });
const takenIn = (n: number, ref: string, flags?: readonly string[]) =>
  told(n, { type: "customer.changed", body: { customer: "c1", fields: ["name"], reported: ref } }, flags);
const proposals = (...entries: readonly Entry[]) => reportedIn(createScenes()(entries).customerReports).open;
const refs = (...entries: readonly Entry[]) => proposals(...entries).map(({ id }) => id);

describe("a special customer found in the field", () => {
  it("waits with all that was told, which is private", () => {
    expect(proposals(reported(1))).toMatchObject([
      { id: "aaaaaaaaaa.1", area: "tower-a", ...QIN, device: "", agreed_help: "", check_every: null },
    ]);
  });

  it("is nobody to whom the private part is not told", () => {
    expect(refs(reported(1, null), reported(2, {}), reported(3, { name: 7, numbers: "x" }))).toEqual([]);
  });

  it("is known to be there to whom who it is is not told, until that is settled", () => {
    const hidden = { ...report, private: "digest" };
    const unread = (...entries: readonly Entry[]) => reportedIn(createScenes()(entries).customerReports).unread;
    expect([unread(reported(1, QIN, hidden)), unread(reported(1, null, hidden))]).toEqual([false, true]);
    expect(unread(reported(1, null, hidden), takenIn(3, "aaaaaaaaaa.1"))).toBe(false);
  });

  it("is read field by field: a word of another type is not taken for ours", () => {
    const odd = { name: "秦桂兰", need: 7, numbers: [7, "", "95598"], battery_hours: "3", check_every: -1 };
    expect(proposals(reported(1, odd))).toMatchObject([
      { need: "", numbers: ["95598"], battery_hours: null, check_every: null },
    ]);
  });

  it("has no figures that no server would take in, which no clock could show", () => {
    const huge = { name: "秦桂兰", numbers: Array(1000).fill("95598"), battery_hours: 9e15, check_every: 9e15 };
    expect(proposals(reported(1, huge))).toMatchObject([
      { numbers: Array(10).fill("95598"), battery_hours: null, check_every: null },
    ]);
  });

  it("waits until the server says that it was taken in, and nobody else can say so", () => {
    expect(refs(reported(1), reported(2), takenIn(3, "aaaaaaaaaa.1"))).toEqual(["aaaaaaaaaa.2"]);
    expect(refs(reported(1), takenIn(3, "aaaaaaaaaa.1", ["not_allowed"]))).toEqual(["aaaaaaaaaa.1"]);
  });

  it("waits until it is declined with a reason, or taken back by who reported it", () => {
    const off = { type: "matter.left", body: { matter: "customer_reported:aaaaaaaaaa.1", reason: "有了" } };
    const other = { type: "matter.left", body: { matter: "care:aaaaaaaaaa.1", reason: "有了" } };
    const undo = (ref: string) => ({ type: "entry.undone", body: {}, refs: [ref] });
    expect(refs(reported(1), told(3, other))).toEqual(["aaaaaaaaaa.1"]);
    expect(refs(reported(1), told(3, off))).toEqual([]);
    expect(refs(reported(1), told(4, undo("bbbbbbbbbb.3")), told(3, off))).toEqual(["aaaaaaaaaa.1"]);
    expect(refs(reported(1), told(3, undo("aaaaaaaaaa.1")))).toEqual([]);
  });

  it("in a drill is nobody", () => {
    expect(refs(reported(1, QIN, { ...report, drill: true }))).toEqual([]);
    const off = { type: "matter.left", body: { matter: "customer_reported:aaaaaaaaaa.1", reason: "x" }, drill: true };
    expect(refs(reported(1), told(3, off))).toEqual(["aaaaaaaaaa.1"]);
  });

  it("is settled with the logbook from which it was copied", () => {
    const copy = reported(5, QIN, { ...report, copied_from: "cccccccccc.1" });
    expect(refs(copy, takenIn(6, "cccccccccc.1"))).toEqual([]);
  });
});

const found: FoundCustomer = {
  ...{ area: null, name: " 秦桂兰 ", place: "", need: "制氧机", number: "", device: "", hours: null, agreed: "" },
};

describe("to report one", () => {
  it("puts all but the area into the private part, and nothing that was not said", () => {
    expect(reportCustomer(false, { ...found, area: "tower-a", hours: 2, number: " 110 " })).toEqual([
      {
        ...{ type: "customer.reported", incident: null, drill: false, body: { area: "tower-a" } },
        private: { name: "秦桂兰", need: "制氧机", numbers: ["110"], battery_hours: 2 },
      },
    ]);
  });

  it("asks for a name, to decline one for a reason", () => {
    expect(reportCustomer(false, { ...found, name: " " })).toEqual({ refused: "name-missing" });
    expect(declineCustomer("aaaaaaaaaa.1", " ")).toEqual({ refused: "reason-missing" });
    expect(isRefusal(declineCustomer("aaaaaaaaaa.1", "有了"))).toBe(false);
  });
});
