import { describe } from "vitest";
import { noteCall, noteSaid } from "../../../../web/src/core/commands/calls";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const said = { call: "b.1", contact: "utility", name: "供电局", words: "在修", promise: null };
const refs = { refs: ["b.1"] };

describe("a call", () => {
  decides({
    "says whom, how, and what became of it": {
      when: ({ view }) => noteCall(view, { contact: "utility", channel: "phone", outcome: "busy", route: 1 }),
      expected: [["contact.tried", { contact: "utility", channel: "phone", outcome: "busy", route: 1 }]],
    },
    "keeps what was said and promised nothing": {
      when: ({ view }) => noteSaid(view, said, write),
      expected: [["note.written", { text: "供电局：在修" }, refs]],
    },
    "keeps a promise": {
      when: ({ view }) => noteSaid(view, { ...said, promise: { what: "arrival", until: 5 } }, write),
      expected: [["promise.made", { by: "utility", what: "arrival", until: "at 5", note: "在修" }, refs]],
    },
    "puts a time for the power into the facts too": {
      when: ({ view }) => noteSaid(view, { ...said, words: "", promise: { what: "power", until: 5 } }, write),
      expected: [
        ["promise.made", { by: "utility", what: "power", until: "at 5" }, refs],
        ["facts.changed", { expected_back: "at 5" }, refs],
      ],
    },
    "puts it nowhere once the outage is over": {
      given: [{ type: "incident.closed", body: { still_open: [] } }],
      when: ({ view }) => noteSaid(view, { ...said, words: "", promise: { what: "power", until: 5 } }, write),
      expected: [["promise.made", { by: "utility", what: "power", until: "at 5" }, refs]],
    },
  });
});
