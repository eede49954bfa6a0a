import { expect, it } from "vitest";
import { phoneTime } from "../../../../../web/src/features/desk/entry/phone-time";
import { step } from "../../../support/desk/evening-scene";
import { ago } from "../../../support/desk/fake-record";

it("the phone's own time is told with its error, and with its zone where that is another", () => {
  const at = "2026-11-24T13:23:42.000+00:00";
  expect(phoneTime(step({ n: 1, type: "note.written", happenedAt: ago(0), at }), "+08:00")).toEqual({
    shown: "13:23:42 (UTC+00:00)",
    fast: 180_000,
  });
  expect(phoneTime(step({ n: 1, type: "note.written", quality: "local" }), "+08:00")?.fast).toBeNull();
});
