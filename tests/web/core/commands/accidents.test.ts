import { describe } from "vitest";
import {
  addToAccident,
  NO_WITNESS,
  recordAccident,
  startAuthorityClock,
  tellAuthority,
} from "../../../../web/src/core/commands/accidents";
import type { Clock, ReportRule } from "../../../../web/src/core/plan/plan";
import { NOWHERE } from "../../../../web/src/core/plan/plan-lookups";
import { decides } from "./given";

const none = { "zh-Hans": "" };
const clock: Clock = {
  ...{ id: "accident", name: none, pinyin: "", initials: "", about: none, scope: "once", asset_kind: null },
  ...{ starts: "by_hand", stops_when: none, limits: [] },
};
const rule: ReportRule = {
  ...{ id: "authority", name: none, pinyin: "", initials: "", by: "leader", to: "authority", channel: "voice" },
  ...{ clock: "accident", limits: [], script: null, outline: [] },
};
const due = { clock, rule };
const photo = { sha256: "x", size: 1, type: "image/jpeg" };
const place = { area: "a", asset: null };
const fall = { kind: "injury", place, people: 1, text: " 摔了 ", hurt: NO_WITNESS, photo: null } as const;
const accident = "b.1";
const seen = { part: "witness", text: "", witness: NO_WITNESS, photo: null } as const;

describe("an accident", () => {
  decides({
    "is told with its place and how many were hurt": {
      when: ({ view }) => recordAccident(view, fall, null),
      expected: [["accident.recorded", { part: "first", kind: "injury", area: "a", people: 1, text: "摔了" }]],
    },
    "needs no words, and keeps apart who was hurt and how": {
      when: ({ view }) =>
        recordAccident(
          view,
          { kind: "damage", place: NOWHERE, people: null, text: "", photo, hurt: { ...NO_WITNESS, name: " 阿芳 " } },
          null,
        ),
      expected: [
        ["accident.recorded", { part: "first", kind: "damage" }, { files: [photo], private: { name: "阿芳" } }],
      ],
    },
    "starts the plan's clock where an authority is to be told": {
      when: ({ view }) => recordAccident(view, fall, due),
      expected: [
        ["accident.recorded", { part: "first", kind: "injury", area: "a", people: 1, text: "摔了" }],
        ["clock.started", { clock: "accident" }],
      ],
    },
    "starts a clock of each place where it is": {
      when: ({ view }) => startAuthorityClock(view, { rule, clock: { ...clock, scope: "area" } }, place),
      expected: [["clock.started", { clock: "accident", area: "a" }]],
    },
  });
});

describe("what is found out of an accident", () => {
  decides({
    "is kept with a photo alone": {
      when: ({ view }) => addToAccident(view, accident, { ...seen, part: "evidence", photo }),
      expected: [["accident.recorded", { accident, part: "evidence" }, { files: [photo] }]],
    },
    "keeps a witness's name, number and words apart": {
      when: ({ view }) =>
        addToAccident(view, accident, { ...seen, witness: { name: "老李", number: "139", words: "看见他滑倒" } }),
      expected: [
        [
          "accident.recorded",
          { accident, part: "witness" },
          { private: { name: "老李", number: "139", words: "看见他滑倒" } },
        ],
      ],
    },
    "is nothing where nothing was said": {
      when: ({ view }) => addToAccident(view, accident, { ...seen, part: "finding", text: " " }),
      expected: "words-missing",
    },
    "gives the report and stops the clock once the authority was told": {
      when: ({ view }) => tellAuthority(view, { accident, place, text: "报了值班员" }, due),
      expected: [
        ["accident.recorded", { accident, part: "authority", text: "报了值班员" }],
        ["report.given", { rule: "authority", to: "authority", channel: "voice" }],
        ["clock.stopped", { clock: "accident" }],
      ],
    },
    "is told to an authority also where the plan has no clock for it": {
      when: ({ view }) => tellAuthority(view, { accident, place, text: "" }, null),
      expected: [["accident.recorded", { accident, part: "authority" }]],
    },
  });
});
