import { describe } from "vitest";
import { changeFacts, reportSupply } from "../../../../web/src/core/commands/facts";
import { decides } from "./given";

const before = { areas: ["a", "b"], cause: "grid", since: "at 1", expected_back: null, next_word_at: "at 9" } as const;
const giver = [null, null] as const;

describe("the fact block", () => {
  decides({
    "records what differs, and no more": {
      when: ({ view }) =>
        changeFacts(view, { before, giver, after: { ...before, cause: "weather", next_word_at: null } }),
      expected: [["facts.changed", { next_word_at: null, cause: "weather" }]],
    },
    "records nothing where nothing differs, in whatever order": {
      when: ({ view }) => changeFacts(view, { before, giver, after: { ...before, areas: ["b", "a"] } }),
      expected: [],
    },
    "keeps what nobody says": {
      when: ({ view }) => changeFacts(view, { before, giver, after: { since: "at 2" } }),
      expected: [["facts.changed", { since: "at 2" }]],
    },
    "takes a time for the power as the word of who gave it": {
      when: ({ view }) =>
        changeFacts(view, { before, giver: ["utility", "utility"], after: { ...before, expected_back: "at 5" } }),
      expected: [
        ["promise.made", { by: "utility", what: "power", until: "at 5" }],
        ["facts.changed", { expected_back: "at 5" }],
      ],
    },
    "takes a standing time as the word of somebody else": {
      when: ({ view }) => {
        const same = { ...before, expected_back: "at 5" };
        return changeFacts(view, { before: same, giver: [null, "utility"], after: same });
      },
      expected: [["promise.made", { by: "utility", what: "power", until: "at 5" }]],
    },
    "says of what went dark after the rest since when, and nothing where nothing did": {
      when: ({ view }) => {
        const after = { ...before, areas: ["a", "b", "c"] };
        const wider = { areas: ["c"], paper: { stated_at: "at 7", precision: "minute" } as const };
        const none = { areas: [], paper: {} };
        return [
          ...changeFacts(view, { before, giver, after, wider }),
          ...changeFacts(view, { before, giver, after: before, wider: none }),
        ];
      },
      expected: [
        ["facts.changed", { areas: ["a", "b", "c"] }],
        ["supply.lost", { areas: ["c"], stated_at: "at 7", precision: "minute" }],
      ],
    },
    "has power gone and back by areas": {
      when: ({ view }) => [...reportSupply(view, true, ["a"]), ...reportSupply(view, false, [])],
      expected: [
        ["supply.lost", { areas: ["a"] }],
        ["supply.returned", { areas: [] }],
      ],
    },
  });
});
