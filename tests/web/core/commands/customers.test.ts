import { describe } from "vitest";
import { checkCustomer } from "../../../../web/src/core/commands/customers";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const often = { id: "c-luo", area: "tower-a", check_every: 30 };
const customer = "c-luo";
/** The plan has special customers asked every hour. */
const AT = { every: 3_600_000_000, now: 0, write };

describe("a look after a special customer", () => {
  decides({
    "says when to look again at who is well": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", help: "帮手", ...AT }),
      expected: [["customer.checked", { customer, result: "well", next: "at 1800000" }]],
    },
    "says no time where nothing was agreed": {
      when: ({ view }) =>
        checkCustomer(view, { customer: { ...often, check_every: null }, result: "well", help: "帮手", ...AT }),
      expected: [["customer.checked", { customer, result: "well" }]],
    },
    "says to look again soon at whoever goes on with a bottle, and what it is": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", power: "bottle", help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well", next: "at 600000", power: "bottle" }]],
    },
    "says no time of whoever was taken to hospital: nobody looks after them here": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", power: "taken", help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well", power: "taken" }]],
    },
    "says to look again soon as long as they go on with what was said before": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", going: "backup", help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well", next: "at 600000" }]],
    },
    "says no time where the device has stopped and nobody says what keeps them going: they are asked at once": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", stopped: true, help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well" }]],
    },
    "says to look again at half of what is left, as it stands at them, where that comes before what was agreed": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", ends: 2_400_000, help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well", next: "at 1200000" }]],
    },
    "says to look again when the plan has it, however long what keeps them going lasts": {
      when: ({ view }) => {
        const alone = { ...often, check_every: null };
        return checkCustomer(view, {
          customer: alone,
          result: "well",
          power: "backup",
          lastsUntil: 86_400_000,
          help: null,
          ...AT,
        });
      },
      expected: [
        [
          "customer.checked",
          { customer, result: "well", next: "at 3600000", power: "backup", lasts_until: "at 86400000" },
        ],
      ],
    },
    "names that power is back, and no time for whoever has it at home again": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", back: ["a.7"], help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well" }, { refs: ["a.7"] }]],
    },
    "says to look again where power is back and somebody goes on with a bottle": {
      when: ({ view }) =>
        checkCustomer(view, { customer: often, result: "well", back: ["a.7"], power: "bottle", help: null, ...AT }),
      expected: [
        ["customer.checked", { customer, result: "well", next: "at 600000", power: "bottle" }, { refs: ["a.7"] }],
      ],
    },
    "says to look again soon at whoever's device runs out, nobody knows when": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", untold: true, help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "well", next: "at 600000" }]],
    },
    "gives nobody time who was not met": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "not_met", help: "帮手", ...AT }),
      expected: [["customer.checked", { customer, result: "not_met" }]],
    },
    "asks for help at once where somebody needs it": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "needs_help", help: "帮手", ...AT }),
      expected: [
        ["customer.checked", { customer, result: "needs_help" }],
        ["help.asked", { of: "people", what: "帮手", customer, area: "tower-a" }],
      ],
    },
    "asks for it once": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "needs_help", help: null, ...AT }),
      expected: [["customer.checked", { customer, result: "needs_help" }]],
    },
  });
});
