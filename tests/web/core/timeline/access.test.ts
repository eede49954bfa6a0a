import { expect, it } from "vitest";
import { isAccess } from "../../../../web/src/core/timeline/access-entries";
import { entryOf } from "../boards";

const said = (type: string, flags: readonly string[] = []) =>
  entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1, flags, action: { type } });

it.each([
  ...["code.made", "device.enrolled", "session.begun", "role.changed", "person.changed", "password.changed"],
  ...["private.read", "record.exported", "checkpoint.stamped"],
])("%s stands in no timeline where the server says it, not where a phone does", (type) => {
  expect(isAccess(said(type))).toBe(true);
  expect(isAccess(said(type, ["not_allowed"]))).toBe(false);
});

it("nothing else does", () => {
  for (const type of ["device.revoked", "note.written", "entries.redacted", "constructor", ""]) {
    expect(isAccess(said(type))).toBe(false);
  }
  expect(isAccess(entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1 }))).toBe(false);
});
