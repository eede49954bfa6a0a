// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import "../../../../../web/src/app/apart/desk-words";
import { connect } from "../../../../../web/src/app/record/store";
import { changeLocale, speakAll } from "../../../../../web/src/app/words/i18n";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { flagWords } from "../../../../../web/src/features/desk/timeline/row-words";
import { ago, entry, fakeRecord } from "../../../support/desk/fake-record";

const of = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
const body = { kind: "outage", cause: "grid", areas: [], since: null, edition: null };
const opened = entry({ ...of, n: 1, type: "incident.opened", happenedAt: ago(60), body });
const closed = entry({ ...of, n: 2, type: "incident.closed", happenedAt: ago(9), body: { still_open: [] } });
const note = entry({
  ...of,
  n: 3,
  type: "note.written",
  happenedAt: ago(8),
  body: { text: "灯灭了" },
  flags: ["late"],
});
const reopened = entry({ ...of, n: 4, type: "incident.reopened", happenedAt: ago(7), refs: [closed.ref], body: {} });

beforeEach(async () => {
  await speakAll();
  await changeLocale("zh-Hans");
});

it("came in time where it came before the end that stands, after one that was taken back: that end, too", () => {
  const again = entry({ ...of, n: 5, type: "incident.closed", happenedAt: ago(5), body: { still_open: [] } });
  const later = entry({ ...of, n: 6, type: "note.written", happenedAt: ago(4), body: { text: "x" } });
  const late = (each: Entry, seq: number): Entry => ({ ...each, seq, flags: ["late"] });
  const [second, after] = [late(again, 5), late(later, 6)];
  const before = late(note, 3);
  connect(fakeRecord({ entries: [opened, closed, before, reopened, second, after] }));
  expect([before, second, after].map((each) => flagWords(each).length)).toEqual([0, 0, 1]);
});

it("came after the end only where the end stands", () => {
  connect(fakeRecord({ entries: [opened, closed, note] }));
  expect(flagWords(note)).toEqual(["结束后才到"]);
  connect(fakeRecord({ entries: [opened, closed, note, reopened] }));
  expect(flagWords(note)).toEqual([]);
});
