import { describe, expect, it } from "vitest";
import { moveClock } from "../../../../web/src/core/commands/clocks";
import { countEnquiry } from "../../../../web/src/core/commands/enquiries";
import { confirmDutyCard, confirmGuide, rehearse } from "../../../../web/src/core/commands/guides";
import { leaveMatters } from "../../../../web/src/core/commands/matters";
import { giveNotice } from "../../../../web/src/core/commands/notices";
import { giveReport, leaveOutReport } from "../../../../web/src/core/commands/reports";
import { cardMark, guideMark } from "../../../../web/src/core/plan/guides";
import type { Matter } from "../../../../web/src/core/readings/matters/matter";
import { PLAN as PHONE_PLAN } from "../../support/phone-plan";
import { EDITION } from "../readings/limit-scenes";
import { decides } from "./given";

const [answer] = EDITION.answers;
const [rule] = EDITION.reports;
const [guide] = EDITION.guides;
if (!(answer && rule && guide)) throw new Error("the plan has no answer, report or guide");
const matter = (kind: Matter["kind"], id: string) => ({ key: `${kind}:${id}`, kind, id });

describe("what falls due", () => {
  decides({
    "is a clock, moved at its place": {
      when: ({ view }) => moveClock(view, "clock.reset", "ups", { area: "a", asset: null }),
      expected: [["clock.reset", { clock: "ups", area: "a" }]],
    },
    "is a report, given or not asked for": {
      when: ({ view }) => [
        ...giveReport(view, { rule, accident: null }),
        ...leaveOutReport(view, { rule, accident: null }, "没人受伤"),
      ],
      expected: [
        ["report.given", { rule: rule.id, to: rule.to, channel: rule.channel }],
        ["report.skipped", { rule: rule.id, reason: "没人受伤" }],
      ],
    },
    "is the report of one accident, with which that one's clock stands": {
      when: ({ view }) => [
        ...giveReport(view, { rule: { ...rule, clock: "hour" }, accident: "b.1" }, "说了"),
        ...leaveOutReport(view, { rule: { ...rule, clock: "hour" }, accident: "b.1" }, "没人受伤"),
      ],
      expected: [
        ["report.given", { rule: rule.id, to: rule.to, channel: rule.channel, text: "说了", accident: "b.1" }],
        ["clock.stopped", { clock: "hour", accident: "b.1" }],
        ["report.skipped", { rule: rule.id, reason: "没人受伤", accident: "b.1" }],
        ["clock.stopped", { clock: "hour", accident: "b.1" }],
      ],
    },
    "is let go by its key, a report as one that is not asked for": {
      when: ({ view }) =>
        leaveMatters(view, [matter("report", "r"), matter("report", "r b_1"), matter("call", "c")], "不用了"),
      expected: [
        ["report.skipped", { rule: "r", reason: "不用了" }],
        ["report.skipped", { rule: "r", reason: "不用了", accident: "b.1" }],
        ["matter.left", { matter: "call:c", reason: "不用了" }],
      ],
    },
    "an improvement let go is closed by that": {
      when: ({ view }) => leaveMatters(view, [matter("improvement", "aaaaaaaaaa.2")], "不用了"),
      expected: [["improvement.closed", { improvement: "aaaaaaaaaa.2", outcome: "dropped", reason: "不用了" }]],
    },
    "is not let go without a reason": {
      when: ({ view }) => leaveMatters(view, [matter("call", "c")], " "),
      expected: "reason-missing",
    },
    "is an audience, told by the facts as they are known": {
      given: [{ type: "facts.changed", body: { next_word_at: "2027-01-15T09:00:00Z", expected_back: null } }],
      when: ({ view, facts }) =>
        giveNotice(view, facts, {
          audience: "all",
          channel: "pa",
          script: "s",
          write: (ms) => new Date(ms).toISOString(),
        }),
      expected: [
        [
          "notice.given",
          {
            ...{ audience: "all", channel: "pa", script: "s" },
            facts: { areas: ["a", "b"], cause: "grid", next_word_at: "2027-01-15T09:00:00.000Z" },
          },
        ],
      ],
    },
    "is an enquiry, counted with from where it came": {
      when: ({ view }) => [
        ...countEnquiry(view, answer, { channel: "phone", area: "a" }),
        ...countEnquiry(view, answer, { channel: null, area: null }),
      ],
      expected: [
        ["enquiry.counted", { kind: answer.kind, answer: answer.id, area: "a", channel: "phone" }],
        ["enquiry.counted", { kind: answer.kind, answer: answer.id }],
      ],
    },
  });
});

describe("readiness", () => {
  const card = PHONE_PLAN.duties[0];

  it("belongs to no incident", () => {
    expect([
      ...confirmGuide(guide, { edition: 3, answers: new Map([["q", 1]]) }),
      ...confirmDutyCard(card, 3),
      ...rehearse({ offline: true }),
    ]).toEqual([
      { type: "guide.confirmed", body: { guide: guide.id, edition: 3, mark: guideMark(guide), answers: { q: 1 } } },
      { type: "duty_card.confirmed", body: { duty: card.id, edition: 3, mark: cardMark(card) } },
      { type: "rehearsal.done", body: { offline: true } },
    ]);
  });
});
