/** What is recorded of what is to be better, and when it is refused. */

import { describe } from "vitest";
import {
  closeImprovement,
  giveImprovement,
  noteOnImprovement,
  proveImprovement,
} from "../../../../web/src/core/commands/improvements";
import {
  changeImprovement,
  openImprovement,
  postponeImprovement,
  reopenImprovement,
  takeUpImprovement,
} from "../../../../web/src/core/commands/review-improvements";
import { decides } from "./given";

const write = (ms: number): string => new Date(ms).toISOString();
const [ref, photo] = ["aaaaaaaaaa.2", { sha256: "x", size: 1, type: "image/jpeg" }];
const noProof = { text: " ", photo: null, entries: [] };

describe("an improvement", () => {
  decides({
    "is opened with who and by when": {
      when: ({ view }) =>
        openImprovement(view, { what: " 换电池 ", why: "", owner: { person: "plimin", due: 0 } }, write),
      expected: [["improvement.opened", { what: "换电池", to: "plimin", due: "1970-01-01T00:00:00.000Z" }]],
    },
    "names what shows it": {
      when: ({ view }) => openImprovement(view, { what: "a", why: "b", owner: {}, shownBy: [ref] }, write),
      expected: [["improvement.opened", { what: "a", why: "b" }, { refs: [ref] }]],
    },
    "is not opened without words": {
      when: ({ view }) => openImprovement(view, { what: "", why: "b", owner: {} }, write),
      expected: "words-missing",
    },
    "is given to a duty": {
      when: ({ view }) => giveImprovement(view, ref, { duty: "safety" }, write),
      expected: [["improvement.changed", { improvement: ref, duty: "safety" }]],
    },
    "is said in other words": {
      when: ({ view }) => changeImprovement(view, ref, { what: " 换灯 ", owner: {} }, write),
      expected: [["improvement.changed", { improvement: ref, what: "换灯" }]],
    },
    "is not said in no words": {
      when: ({ view }) => changeImprovement(view, ref, { what: " ", owner: { person: "plimin" } }, write),
      expected: "words-missing",
    },
    "is not changed where nothing is another": {
      when: ({ view }) => changeImprovement(view, ref, { what: null, owner: {} }, write),
      expected: [],
    },
    "has no empty note": { when: ({ view }) => noteOnImprovement(view, ref, " "), expected: "words-missing" },
    "is proved by a photo": {
      when: ({ view }) => proveImprovement(view, ref, { ...noProof, photo }),
      expected: [["improvement.proved", { improvement: ref }, { files: [photo] }]],
    },
    "is not proved by nothing": {
      when: ({ view }) => proveImprovement(view, ref, noProof),
      expected: "proof-missing",
    },
    "is taken up by a thing of the plan, with the name that it has now": {
      when: ({ view }) => takeUpImprovement(view, ref, { by: "guide", id: "ups", name: "UPS", at: null }, write),
      expected: [["improvement.taken_up", { improvement: ref, by: "guide", id: "ups", name: "UPS" }]],
    },
    "is taken up by what is no thing of the plan, by name and day": {
      when: ({ view }) => takeUpImprovement(view, ref, { by: "training", id: null, name: " 夜班 ", at: 0 }, write),
      expected: [
        ["improvement.taken_up", { improvement: ref, by: "training", name: "夜班", at: "1970-01-01T00:00:00.000Z" }],
      ],
    },
    "is not taken up by nothing": {
      when: ({ view }) => takeUpImprovement(view, ref, { by: "training", id: null, name: " ", at: 0 }, write),
      expected: "thing-missing",
    },
    "is put off with the reason and a new day": {
      when: ({ view }) => postponeImprovement(view, ref, { why: " 没到货 ", due: 0 }, write),
      expected: [["improvement.changed", { improvement: ref, note: "没到货", due: "1970-01-01T00:00:00.000Z" }]],
    },
    "is not put off without a reason": {
      when: ({ view }) => postponeImprovement(view, ref, { why: " ", due: 0 }, write),
      expected: "reason-missing",
    },
    "is taken up again with the reason": {
      when: ({ view }) => reopenImprovement(view, ref, "只换了一半"),
      expected: [["improvement.reopened", { improvement: ref, reason: "只换了一半" }]],
    },
    "is not taken up again without a reason": {
      when: ({ view }) => reopenImprovement(view, ref, ""),
      expected: "reason-missing",
    },
    "is not done without a proof": {
      when: ({ view }) => closeImprovement(view, { improvement: ref, proved: false }, "done", ""),
      expected: "proof-missing",
    },
    "is not dropped without a reason": {
      when: ({ view }) => closeImprovement(view, { improvement: ref, proved: true }, "dropped", " "),
      expected: "reason-missing",
    },
    "is done once it is proved": {
      when: ({ view }) => closeImprovement(view, { improvement: ref, proved: true }, "done", ""),
      expected: [["improvement.closed", { improvement: ref, outcome: "done" }]],
    },
  });
});
