import { expect, it } from "vitest";
import { askForNote, noteWritten, takeNote } from "../../../../web/src/app/record/note-asked-for";

it("is found once by whoever asked for it, and nobody finds one that was not asked for", () => {
  noteWritten("a.1");
  expect(takeNote()).toBeNull();
  askForNote();
  expect(takeNote()).toBeNull();
  noteWritten("a.2");
  expect([takeNote(), takeNote()]).toEqual(["a.2", null]);
  noteWritten("a.3");
  expect(takeNote()).toBeNull();
});
