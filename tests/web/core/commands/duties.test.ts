import { describe } from "vitest";
import {
  giveBack,
  handOver,
  moveDuty,
  releaseDuty,
  takeDuty,
  takeSeat,
  undoGiving,
} from "../../../../web/src/core/commands/duties";
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

const given = { type: "duty.taken", body: { duty: "liaison", person: "pmao" }, actor: "plin" };
const moved = { type: "duty.handed_over", body: { duty: "leader", from: "plimin", to: "pmao" }, actor: "plin" };

describe("a duty that is given to somebody else", () => {
  decides({
    "is taken by them where nobody has it": {
      when: ({ view }) => moveDuty(view, { duty: "liaison", from: null, to: "pmao" }),
      expected: [["duty.taken", { duty: "liaison", person: "pmao" }, { refs: [] }]],
    },
    "is handed over from whoever has it": {
      when: ({ view }) => moveDuty(view, { duty: "leader", from: "plimin", to: "pmao" }),
      expected: [["duty.handed_over", moved.body]],
    },
    "stays where it is if they have it": {
      when: ({ view }) => moveDuty(view, { duty: "leader", from: "plimin", to: "plimin" }),
      expected: [],
    },
    "is taken back with the giving named": {
      given: [given, moved],
      when: ({ view }) => [...undoGiving(view, lastOf(given)), ...undoGiving(view, lastOf(given, moved))],
      expected: [
        ["duty.released", { duty: "liaison", person: "pmao" }, { refs: ["aaaaaaaaaa.2"] }],
        ["duty.handed_over", { duty: "leader", from: "pmao", to: "plimin" }, { refs: ["aaaaaaaaaa.3"] }],
      ],
    },
    "is no duty that can be taken back where it says none": {
      when: ({ view }) => [
        ...undoGiving(view, lastOf({ type: "duty.taken", body: { duty: "cook", person: "pmao" } })),
        ...undoGiving(view, lastOf({ type: "duty.handed_over", body: { duty: "leader", to: "pmao" } })),
      ],
      expected: [],
    },
    "goes back to who gave it, and is let go where nobody knows who did": {
      given: [given],
      when: ({ view }) => {
        const held = { duty: "liaison", person: "pmao" } as const;
        return [
          ...giveBack(view, held, lastOf(given)),
          ...giveBack(view, held, lastOf({ ...given, actor: null as never })),
        ];
      },
      expected: [
        ["duty.handed_over", { duty: "liaison", from: "pmao", to: "plin" }],
        ["duty.released", { duty: "liaison", person: "pmao" }],
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
