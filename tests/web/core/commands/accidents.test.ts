import { describe } from "vitest";
import {
  addToAccident,
  NO_WITNESS,
  recordAccident,
  startAuthorityClock,
  tellAnew,
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
const told = { what: "滑倒", name: "王秀", number: "138", words: "" };
const KNOWN = "2026-01-05T12:42:00.000+08:00";
const seen = { part: "witness", text: "", witness: NO_WITNESS, photo: null } as const;

describe("an accident", () => {
  decides({
    "is told with its place and how many were hurt, and keeps apart what happened": {
      when: ({ view }) => recordAccident(view, fall),
      expected: [
        ["accident.recorded", { part: "first", kind: "injury", area: "a", people: 1 }, { private: { what: "摔了" } }],
      ],
    },
    "needs no words, and keeps apart who was hurt and how": {
      when: ({ view }) =>
        recordAccident(view, {
          kind: "damage",
          place: NOWHERE,
          people: null,
          text: "",
          photo,
          hurt: { ...NO_WITNESS, name: " 阿芳 " },
        }),
      expected: [
        ["accident.recorded", { part: "first", kind: "damage" }, { files: [photo], private: { name: "阿芳" } }],
      ],
    },
    "names the report that somebody is hurt": {
      when: ({ view }) => recordAccident(view, { ...fall, people: null, text: "", report: "b.7" }),
      expected: [["accident.recorded", { part: "first", kind: "injury", area: "a" }, { refs: ["b.7"] }]],
    },
    "starts a clock of its own where an authority is to be told, which says nothing of the place": {
      when: ({ view }) => startAuthorityClock(view, due, accident),
      expected: [["clock.started", { clock: "accident", accident }]],
    },
    "counts its hour from when it was known, where that was told before": {
      when: ({ view }) => startAuthorityClock(view, due, accident, KNOWN),
      expected: [["clock.started", { clock: "accident", accident, stated_at: KNOWN, precision: "minute" }]],
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
    "is what happened, told anew for few to read": {
      when: ({ view }) => tellAnew(view, accident, { before: told, after: { ...told, what: " 在台阶上绊倒 " } }),
      expected: [["accident.recorded", { accident, part: "account" }, { private: { what: "在台阶上绊倒" } }]],
    },
    "is told anew of whoever was hurt, as far as it is another": {
      when: ({ view }) =>
        tellAnew(view, accident, { before: told, after: { ...told, name: "王秀兰", number: "13800000000" } }),
      expected: [
        ["accident.recorded", { accident, part: "account" }, { private: { name: "王秀兰", number: "13800000000" } }],
      ],
    },
    "is told anew in words or not at all": {
      when: ({ view }) => tellAnew(view, accident, { before: told, after: { ...told, what: " " } }),
      expected: "words-missing",
    },
    "is nothing where nothing was said": {
      when: ({ view }) => addToAccident(view, accident, { ...seen, part: "finding", text: " " }),
      expected: "words-missing",
    },
    "gives its report and stops its clock once the authority was told": {
      when: ({ view }) => tellAuthority(view, accident, due),
      expected: [
        ["accident.recorded", { accident, part: "authority" }],
        ["report.given", { rule: "authority", to: "authority", channel: "voice", accident }],
        ["clock.stopped", { clock: "accident", accident }],
      ],
    },
    "is told to an authority also where the plan has no clock for it": {
      when: ({ view }) => tellAuthority(view, accident, null),
      expected: [["accident.recorded", { accident, part: "authority" }]],
    },
  });
});
