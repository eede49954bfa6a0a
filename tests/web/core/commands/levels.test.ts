import { describe } from "vitest";
import { changeLevel, leaveLevel } from "../../../../web/src/core/commands/levels";
import { enterStage, leaveStage } from "../../../../web/src/core/commands/stages";
import { decides } from "./given";

const at2 = [{ type: "level.changed", body: { from: null, to: 2, reason: "" } }];

describe("changing the level", () => {
  decides({
    "sets a first one without a reason": {
      when: (scene) => changeLevel(scene, { to: 3, reason: " ", supervises: false }),
      expected: [["level.changed", { from: null, to: 3, reason: "" }]],
    },
    "is anybody's who raises and says why": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 1, reason: " 范围变大 ", supervises: false }),
      expected: [["level.changed", { from: 2, to: 1, reason: "范围变大" }]],
    },
    "raises nothing without a reason": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 1, reason: " ", supervises: true }),
      expected: "reason-missing",
    },
    "lowers nothing without a reason": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 3, reason: "", supervises: true }),
      expected: "reason-missing",
    },
    "leaves lowering to supervisors": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 3, reason: "电来了", supervises: false }),
      expected: "lowering-not-allowed",
    },
    "lowers for a supervisor": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 4, reason: "电来了", supervises: true }),
      expected: [["level.changed", { from: 2, to: 4, reason: "电来了" }]],
    },
    "changes nothing to what stands": {
      given: at2,
      when: (scene) => changeLevel(scene, { to: 2, reason: "同", supervises: true }),
      expected: "level-same",
    },
    "wants a level": {
      when: (scene) => changeLevel(scene, { to: null, reason: "", supervises: true }),
      expected: "level-missing",
    },
  });
});

describe("what is proposed", () => {
  decides({
    "is left alone by the name of its reasons": {
      when: ({ view }) => leaveLevel(view, { keys: ["level:2/scope/building"] }, "先不变"),
      expected: [["matter.left", { matter: "level:2/scope/building", reason: "先不变" }]],
    },
  });
});

describe("a stage", () => {
  const entered = [{ type: "stage.entered", body: { stage: "activate" } }];
  decides({
    "entered leaves the one in hand": {
      given: entered,
      when: (scene) => enterStage(scene, "report"),
      expected: [
        ["stage.entered", { stage: "report" }],
        ["stage.left", { stage: "activate" }],
      ],
    },
    "is left by itself": {
      given: entered,
      when: ({ view }) => leaveStage(view, "activate"),
      expected: [["stage.left", { stage: "activate" }]],
    },
  });
});
