import { describe } from "vitest";
import {
  checkSystem,
  closeService,
  confirmStep,
  openService,
  resumePowerUp,
  stopPowerUp,
  tellOfService,
  tripBreaker,
} from "../../../../web/src/core/commands/recovery";
import type { Checklist } from "../../../../web/src/core/plan/plan";
import { stepOf } from "../../../../web/src/core/readings/checklist-reading";
import type { Scene } from "../../../../web/src/core/scene";
import { PLAN } from "../../support/phone-plan";
import { decides } from "./given";

const placed = { list: { ...(PLAN.lists[0] as unknown as Checklist), id: "up" }, place: { area: "a", asset: null } };
const body = { list: "up", item: "main", area: "a" };
const done = { type: "step.done", body };
const stepIn = ({ checklists }: Scene) => stepOf(checklists, { list: "up", item: "main", area: "a", asset: null });

describe("the second person's word", () => {
  decides({
    "names the answer that it confirms": {
      given: [done],
      when: (scene) => confirmStep(scene.view, { step: stepIn(scene) }, { person: "pother", witness: false }),
      expected: [["step.confirmed", body, { refs: ["aaaaaaaaaa.2"] }]],
    },
    "may be given on the phone of whoever did it, by name": {
      given: [done],
      when: (scene) => confirmStep(scene.view, { step: stepIn(scene) }, { person: "pother", witness: true }),
      expected: [["step.confirmed", { ...body, witness: "pother" }, { refs: ["aaaaaaaaaa.2"] }]],
    },
    "is of nothing that this phone has not heard of": {
      when: (scene) => confirmStep(scene.view, { step: stepIn(scene) }, { person: "pother", witness: false }),
      expected: "same-person",
    },
    "is not that of whoever did it": {
      given: [done],
      when: (scene) => confirmStep(scene.view, { step: stepIn(scene) }, { person: "plimin", witness: false }),
      expected: "same-person",
    },
    "is of the other's answer where both did it": {
      given: [done, { ...done, actor: "pother" }],
      when: (scene) => confirmStep(scene.view, { step: stepIn(scene) }, { person: "plimin", witness: false }),
      expected: [["step.confirmed", body, { refs: ["aaaaaaaaaa.3"] }]],
    },
  });
});

describe("a breaker that trips", () => {
  decides({
    "takes every answer to its step with it": {
      given: [done, { ...done, actor: "pother" }],
      when: (scene) => tripBreaker(scene.view, placed, { step: stepIn(scene), what: " 2 号柜 " }),
      expected: [["breaker.tripped", { ...body, what: "2 号柜" }, { refs: ["aaaaaaaaaa.2", "aaaaaaaaaa.3"] }]],
    },
    "may be of no one step": {
      when: ({ view }) => tripBreaker(view, placed, { step: null, what: "" }),
      expected: [["breaker.tripped", { list: "up", area: "a" }]],
    },
  });
});

describe("stopping and going on", () => {
  const stopped = { type: "powerup.stopped", body: { reason: "冒烟" } };
  decides({
    "says why, and where": {
      when: ({ view }) => stopPowerUp(view, placed, " 冒烟 "),
      expected: [["powerup.stopped", { reason: "冒烟", list: "up", area: "a" }]],
    },
    "stops everything where nothing is named": {
      when: ({ view }) => stopPowerUp(view, null, "冒烟"),
      expected: [["powerup.stopped", { reason: "冒烟" }]],
    },
    "does not stop without saying why": {
      when: ({ view }) => stopPowerUp(view, null, " "),
      expected: "reason-missing",
    },
    "goes on after each of the stops": {
      given: [stopped, stopped],
      when: ({ view, powerUp }) => resumePowerUp(view, powerUp.all),
      expected: [["powerup.resumed", {}, { refs: ["aaaaaaaaaa.2", "aaaaaaaaaa.3"] }]],
    },
    "has nothing to go on from where nothing stopped": {
      when: ({ view }) => resumePowerUp(view, []),
      expected: [],
    },
  });
});

const WHERE = { list: "up", area: "a" };
const CHECK = { placed, blocks: [{ kind: "dark", area: "a" }], since: [] } as const;
const INSIDE = { kind: "danger", who: { danger: null, running: null, place: placed.place, list: null } } as const;
const SERVICE = { id: "desk", name: { "zh-Hans": "前台" }, areas: [], after: [] };
const STATE = { service: SERVICE, powered: true, waits: [], danger: [], since: [] };

describe("systems and services", () => {
  decides({
    "a check says how the system is, and its data": {
      when: ({ view }) => checkSystem(view, CHECK, { result: "faulty", data: "lost", note: " 少了两条 " }),
      expected: [["system.checked", { ...WHERE, result: "faulty", data: "lost", note: "少了两条" }]],
    },
    "a check is well once nothing holds it, and comes after what it waited for": {
      given: [done],
      when: ({ view, entries }) =>
        checkSystem(view, { ...CHECK, blocks: [], since: entries.slice(1) }, { result: "well" }),
      expected: [["system.checked", { ...WHERE, result: "well" }, { refs: ["aaaaaaaaaa.2"] }]],
    },
    "a check in the dark is not well": {
      when: ({ view }) => checkSystem(view, CHECK, { result: "well" }),
      expected: "power-not-back",
    },
    "a check before its turn is not well, and a blank is no reason": {
      when: ({ view }) =>
        checkSystem(view, { ...CHECK, blocks: [{ kind: "steps", left: 2 }] }, { result: "well", reason: " " }),
      expected: "turn-not-come",
    },
    "a check is well before its turn with a reason": {
      when: ({ view }) => checkSystem(view, CHECK, { result: "well", reason: " 发电机带着 " }),
      expected: [["system.checked", { ...WHERE, result: "well", reason: "发电机带着" }]],
    },
    "a lift with people in it is not well, whatever the reason": {
      when: ({ view }) =>
        checkSystem(view, { ...CHECK, blocks: [...CHECK.blocks, INSIDE] }, { result: "well", reason: "要用" }),
      expected: "people-inside",
    },
    "a fault says no reason why it is well": {
      when: ({ view }) => checkSystem(view, CHECK, { result: "faulty", reason: "发电机带着" }),
      expected: [["system.checked", { ...WHERE, result: "faulty" }]],
    },
    "a service opens": {
      when: ({ view }) => openService(view, STATE),
      expected: [["service.opened", { service: "desk" }]],
    },
    "a service opens before its turn with a reason alone": {
      when: ({ view }) => openService(view, { ...STATE, waits: [placed] }, " 客户急用 "),
      expected: [["service.opened", { service: "desk", note: "客户急用" }]],
    },
    "a blank is no reason to open it before its turn": {
      when: ({ view }) => openService(view, { ...STATE, waits: [placed] }, " "),
      expected: "turn-not-come",
    },
    "a service does not open in the dark": {
      when: ({ view }) => openService(view, { ...STATE, powered: false }, "客户急用"),
      expected: "power-not-back",
    },
    "lifts with people in them do not open, whatever the reason": {
      when: ({ view }) => openService(view, { ...STATE, waits: [placed], danger: [INSIDE.who] }, "客户急用"),
      expected: "people-inside",
    },
    "who is told of it is said of what was done with it last": {
      when: ({ view }) => tellOfService(view, { service: SERVICE, last: null }, "customers"),
      expected: [["service.told", { service: "desk", whom: "customers" }]],
    },
    "a service shuts, and may say why": {
      when: ({ view }) => closeService(view, "desk", " 又停了 "),
      expected: [["service.closed", { service: "desk", reason: "又停了" }]],
    },
    "a service shuts without a word": {
      when: ({ view }) => closeService(view, "desk", ""),
      expected: [["service.closed", { service: "desk" }]],
    },
  });
});
