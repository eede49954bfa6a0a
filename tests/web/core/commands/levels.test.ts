import { describe } from "vitest";
import { changeLevel } from "../../../../web/src/core/commands/levels";
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
