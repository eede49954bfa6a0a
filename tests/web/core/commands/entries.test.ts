import { describe } from "vitest";
import type { Raw } from "../../../../web/src/core/catalogue/correctable";
import { reviseDanger, settleDanger } from "../../../../web/src/core/commands/dangers";
import {
  correctEntry,
  correctFields,
  markDecision,
  pinEntry,
  takeBack,
} from "../../../../web/src/core/commands/entries";
import { writeNote } from "../../../../web/src/core/commands/notes";
import { endPromise } from "../../../../web/src/core/commands/promises";
import { standing } from "../../../../web/src/core/folds/promises";
import { decides, lastOf, OUTAGE } from "./given";

const call = { type: "contact.tried", body: { contact: "c", channel: "phone", outcome: "busy" } };
const people = { kind: "outage", people_in_danger: { place: "电梯" } };
const trapped = { type: "incident.opened", body: people };
const promised = { type: "promise.made", body: { by: "c", what: "power", until: "2027-01-15T09:00:00Z" } };
const step = { type: "step.done", body: { list: "L", item: "i" } };
const LATER = "2027-01-15T10:00:00Z";
const second = { refs: ["aaaaaaaaaa.2"] };
const paper = { stated_at: "2027-01-15T08:00:00.000Z", precision: "hour" } as const;
const photo = { sha256: "s".repeat(43), size: 1, type: "image/jpeg" };

describe("what is said of an entry", () => {
  decides({
    "is a correction in own words, with its own time": {
      when: () => correctEntry(lastOf(call), " 接通了 "),
      expected: [["entry.corrected", { text: "接通了" }, second]],
    },
    "is none without words": { when: () => correctEntry(lastOf(call), " "), expected: "words-missing" },
    "is a word that folds read": {
      when: () => correctFields(lastOf(call), new Map([["outcome", "reached"]]), "接通了"),
      expected: [["entry.corrected", { text: "接通了", fields: { outcome: "reached" } }, second]],
    },
    "is nothing that the entry cannot say": {
      when: () => correctFields(lastOf(promised), new Map([["outcome", "reached"]]), ""),
      expected: [],
    },
    "is another time, and nothing else": {
      when: () =>
        correctFields(
          lastOf(promised),
          new Map<string, Raw>([
            ["until", LATER],
            ["count", 3],
          ]),
          "10:00",
        ),
      expected: [["entry.corrected", { text: "10:00", fields: { until: LATER } }, second]],
    },
    "says why where a step was not done after all": {
      when: () =>
        correctFields(
          lastOf(step),
          new Map([
            ["verdict", "skipped"],
            ["reason", "没人"],
          ]),
          "跳过",
        ),
      expected: [["entry.corrected", { text: "跳过", fields: { verdict: "skipped", reason: "没人" } }, second]],
    },
    "is a pin, or that it is a decision": {
      when: () => [...pinEntry(lastOf(call), true), ...markDecision(lastOf(call), false)],
      expected: [
        ["entry.pinned", { pinned: true }, second],
        ["entry.decided", { decision: false }, second],
      ],
    },
    "belongs to the incident that an opening without one begins": {
      when: () => pinEntry(lastOf({ ...trapped, incident: null }), true),
      expected: [["entry.pinned", { pinned: true }, { ...second, incident: "aaaaaaaaaa.2" }]],
    },
    "belongs to the drill of a drill": {
      when: () => pinEntry(lastOf({ ...call, drill: true }), true),
      expected: [["entry.pinned", { pinned: true }, { ...second, drill: true }]],
    },
    "belongs to no incident where the entry does not": {
      when: () => pinEntry(lastOf({ ...call, incident: null }), true),
      expected: [["entry.pinned", { pinned: true }, { ...second, incident: null }]],
    },
    "takes back what counts": {
      when: ({ view }) => takeBack(view, [OUTAGE]),
      expected: [["entry.undone", undefined as never, { refs: [OUTAGE] }]],
    },
    "is that people are safe, or what is known of them now": {
      given: [trapped],
      when: ({ situation: { danger } }) =>
        danger.flatMap((each) => [
          ...settleDanger(each, true, "脱险"),
          ...reviseDanger(each, { place: "大厅" }, "大厅"),
        ]),
      expected: [
        ["entry.corrected", { text: "脱险", safe: true }, second],
        ["entry.corrected", { text: "大厅", people_in_danger: { place: "大厅" } }, second],
      ],
    },
    "is that a promise was kept": {
      given: [promised],
      when: ({ view, promises }) => standing(promises).flatMap((each) => endPromise(view, each, true)),
      expected: [["promise.withdrawn", { kept: true }, second]],
    },
  });
});

describe("a note", () => {
  decides({
    "has its words, and the time on paper": {
      when: ({ view }) => writeNote(view, { words: " 灯亮着 ", photo: null, paper }),
      expected: [["note.written", { text: "灯亮着", ...paper }]],
    },
    "wants words": {
      when: ({ view }) => writeNote(view, { words: " ", photo: null, paper: {} }),
      expected: "words-missing",
    },
    "with a photo has them as its caption": {
      when: ({ view }) => writeNote(view, { words: "灯亮着", photo, paper: {} }),
      expected: [["photo.taken", { caption: "灯亮着" }, { files: [photo] }]],
    },
    "with a photo wants none": {
      when: ({ view }) => writeNote(view, { words: "", photo, paper: {} }),
      expected: [["photo.taken", {}, { files: [photo] }]],
    },
  });
});
