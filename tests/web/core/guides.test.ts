import { expect, it } from "vitest";
import { markOf, readingOf } from "../../../web/src/core/guides";
import { PLAN } from "../features/phone/plan";
import { entryOf } from "./boards";

const [guide] = PLAN.guides;
const changed = { ...guide, paragraphs: [{ "zh-Hans": "别扒门，等人来。" }] };
const confirmed = (n: number, body: Record<string, unknown>, actor = "p1") =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: n,
    action: { type: "guide.confirmed", actor, body: { guide: "lift", ...body } },
  });

it("marks a text as the protocol says", () => {
  // FNV-1a over the UTF-8 of "[[],[]]".
  expect(markOf({ paragraphs: [], check: [] })).toBe("d08749ad");
  expect(markOf(guide)).not.toBe(markOf(changed));
});

it("asks nobody again where a new edition leaves the guide as it was, and everybody where it changed", () => {
  const entries = [confirmed(1, { edition: 7, mark: markOf(guide) })];
  expect(readingOf(entries, "p1", guide, 8).state).toBe("current");
  expect(readingOf(entries, "p1", changed, 8)).toMatchObject({ state: "changed", entry: { n: 1 } });
  expect(readingOf(entries, "p2", guide, 8).state).toBe("unread");
});

it("counts a confirmation without a mark for its own edition", () => {
  const entries = [confirmed(1, { edition: 7 })];
  expect(readingOf(entries, "p1", guide, 7).state).toBe("current");
  expect(readingOf(entries, "p1", guide, 8).state).toBe("changed");
});
