import { describe } from "vitest";
import { handOver, releaseDuty, takeDuty, takeSeat } from "../../../../web/src/core/commands/duties";
import { enterStage } from "../../../../web/src/core/commands/stages";
import { decides, lastOf } from "./given";

const mine = { duty: "leader", person: "plimin" } as const;

describe("duties", () => {
  decides({
    "are taken and let go": {
      when: ({ view }) => [...takeDuty(view, mine), ...releaseDuty(view, mine)],
      expected: [
        ["duty.taken", mine, { refs: [] }],
        ["duty.released", mine],
      ],
    },
    "are taken up from who handed them over": {
      when: ({ view }) => takeDuty(view, mine, lastOf()),
      expected: [["duty.taken", mine, { refs: ["aaaaaaaaaa.1"] }]],
    },
    "of a seat are taken but for those one has": {
      given: [{ type: "duty.taken", body: mine }],
      when: (scene) => takeSeat(scene, { covers: ["leader", "safety"], person: "plimin" }),
      expected: [["duty.taken", { duty: "safety", person: "plimin" }, { refs: [] }]],
    },
    "are handed over together, and how far it is said once": {
      when: ({ view }) =>
        handOver(view, { duties: ["leader", "safety"], from: "plimin", to: "pwang", summary: "二级" }),
      expected: [
        ["duty.handed_over", { duty: "leader", from: "plimin", to: "pwang", summary: "二级" }],
        ["duty.handed_over", { duty: "safety", from: "plimin", to: "pwang" }],
      ],
    },
  });
});

describe("stages", () => {
  decides({
    "are entered after those in hand are left": {
      given: [{ type: "stage.entered", body: { stage: "report" } }],
      when: (scene) => enterStage(scene, "restore"),
      expected: [
        ["stage.entered", { stage: "restore" }],
        ["stage.left", { stage: "report" }],
      ],
    },
  });
});
