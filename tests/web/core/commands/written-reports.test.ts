/** What is recorded of the written report, and when it is refused. */

import { describe } from "vitest";
import { generateAgain, issueReport, wordReport } from "../../../../web/src/core/commands/written-reports";
import { decides } from "./given";

const WHERE = { part: "summary", language: "en" } as const;
const FILE = { format: "pdf", sha256: "a".repeat(43), size: 9 } as const;
const MADE = { ...FILE, language: "zh-Hans", type: "application/pdf" } as const;
const RECORD = { ...FILE, format: "json", language: null, type: "application/json" } as const;
const VERSION = { version: 2, seq: 40, entries: 12, personal: false };
const KEPT = { sha256: FILE.sha256, size: 9 };

describe("the written report", () => {
  decides({
    "is worded anew": {
      when: ({ view }) => wordReport(view, WHERE, " The feeder failed. "),
      expected: [["report.edited", { ...WHERE, text: "The feeder failed." }]],
    },
    "is not worded by nothing": { when: ({ view }) => wordReport(view, WHERE, " \u200b"), expected: "words-missing" },
    "is generated again": {
      when: ({ view }) => generateAgain(view, WHERE),
      expected: [["report.edited", { ...WHERE, text: null }]],
    },
    "is handed out, and its step is done": {
      when: ({ view }) => issueReport(view, { ...VERSION, files: [MADE, RECORD] }, false),
      expected: [
        [
          "report.issued",
          {
            ...VERSION,
            files: [
              { ...FILE, language: "zh-Hans" },
              { ...FILE, format: "json" },
            ],
          },
          {
            files: [
              { ...KEPT, type: "application/pdf" },
              { ...KEPT, type: "application/json" },
            ],
          },
        ],
        ["review.step_done", { step: "report" }],
      ],
    },
    "is handed out again, its step being done": {
      when: ({ view }) => issueReport(view, { ...VERSION, files: [] }, true),
      expected: [["report.issued", { ...VERSION, files: [] }, { files: [] }]],
    },
  });
});
