import { expect, it } from "vitest";
import { isTabMessage } from "../../../../web/src/sync/tabs/tab-message";

it("a message of another tab is looked at first", () => {
  for (const kind of ["hello", "beat", "outbox", "journal", "person"]) expect(isTabMessage({ kind })).toBe(true);
  for (const value of [null, "hello", {}, { kind: "else" }, { kind: 5 }, 5]) expect(isTabMessage(value)).toBe(false);
});
