import { describe } from "vitest";
import {
  askHelp,
  meetHelp,
  placeHelp,
  promiseHelp,
  receiveHelp,
  releaseHelp,
} from "../../../../web/src/core/commands/help";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const pumps = { of: "material", what: " 水泵 ", count: 2, area: "a", from: "hire" } as const;
const help = "b.1";

describe("help from outside", () => {
  decides({
    "is asked for, how much, where and from whom": {
      when: ({ view }) => askHelp(view, pumps),
      expected: [["help.asked", { of: "material", what: "水泵", count: 2, area: "a", from: "hire" }]],
    },
    "needs no count, place or contact": {
      when: ({ view }) => askHelp(view, { of: "people", what: "保安", count: 0, area: null, from: null }),
      expected: [["help.asked", { of: "people", what: "保安" }]],
    },
    "is not asked for without saying what": {
      when: ({ view }) => askHelp(view, { ...pumps, what: " " }),
      expected: "words-missing",
    },
    "comes though nobody asked, names of theirs for few": {
      when: ({ view }) => meetHelp(view, { what: " 人手 ", count: 2, area: "gate", names: " 老周、小吴 " }),
      expected: [
        [
          "help.asked",
          { of: "people", what: "人手", count: 2, area: "gate", here: true },
          { private: { name: "老周、小吴" } },
        ],
      ],
    },
    "comes though nobody asked, and nobody says who or where": {
      when: ({ view }) => meetHelp(view, { what: "人手", count: 1, area: null, names: " " }),
      expected: [["help.asked", { of: "people", what: "人手", count: 1, here: true }]],
    },
    "is promised by a time": {
      when: ({ view }) => promiseHelp(view, { help, by: "hire", count: 1, until: 5 }, write),
      expected: [["help.promised", { help, by: "hire", count: 1, until: "at 5" }]],
    },
    "is promised by nobody who was named": {
      when: ({ view }) => promiseHelp(view, { help, by: null, count: 0, until: 5 }, write),
      expected: [["help.promised", { help, until: "at 5" }]],
    },
    "comes and is sent somewhere": {
      when: ({ view }) => receiveHelp(view, { help, count: 2, area: "b" }),
      expected: [["help.arrived", { help, count: 2, area: "b" }]],
    },
    "goes where it is needed next, and no more of it came": {
      when: ({ view }) => placeHelp(view, { help, area: "c" }),
      expected: [["help.arrived", { help, count: 0, area: "c" }]],
    },
    "goes again": {
      when: ({ view }) => releaseHelp(view, { help, count: 0 }),
      expected: [["help.released", { help }]],
    },
  });
});
