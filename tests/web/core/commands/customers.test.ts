import { describe } from "vitest";
import { checkCustomer } from "../../../../web/src/core/commands/customers";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const often = { id: "c-luo", area: "tower-a", check_every: 30 };
const customer = "c-luo";

describe("a look after a special customer", () => {
  decides({
    "says when to look again at who is well": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "well", help: "帮手", now: 0, write }),
      expected: [["customer.checked", { customer, result: "well", next: "at 1800000" }]],
    },
    "says no time where nothing was agreed": {
      when: ({ view }) =>
        checkCustomer(view, { customer: { ...often, check_every: null }, result: "well", help: "帮手", now: 0, write }),
      expected: [["customer.checked", { customer, result: "well" }]],
    },
    "says to look again soon at whoever goes on with a bottle, and what it is": {
      when: ({ view }) =>
        checkCustomer(view, { customer: often, result: "well", power: "bottle", help: null, now: 0, write }),
      expected: [["customer.checked", { customer, result: "well", next: "at 600000", power: "bottle" }]],
    },
    "says to look again as was agreed at whoever was taken to hospital": {
      when: ({ view }) =>
        checkCustomer(view, { customer: often, result: "well", power: "taken", help: null, now: 0, write }),
      expected: [["customer.checked", { customer, result: "well", next: "at 1800000", power: "taken" }]],
    },
    "says to look again soon as long as they go on with what was said before": {
      when: ({ view }) =>
        checkCustomer(view, { customer: often, result: "well", going: "backup", help: null, now: 0, write }),
      expected: [["customer.checked", { customer, result: "well", next: "at 600000" }]],
    },
    "says no time where the device has stopped and nobody says what keeps them going: they are asked at once": {
      when: ({ view }) =>
        checkCustomer(view, { customer: often, result: "well", stopped: true, help: null, now: 0, write }),
      expected: [["customer.checked", { customer, result: "well" }]],
    },
    "gives nobody time who was not met": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "not_met", help: "帮手", now: 0, write }),
      expected: [["customer.checked", { customer, result: "not_met" }]],
    },
    "asks for help at once where somebody needs it": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "needs_help", help: "帮手", now: 0, write }),
      expected: [
        ["customer.checked", { customer, result: "needs_help" }],
        ["help.asked", { of: "people", what: "帮手", customer, area: "tower-a" }],
      ],
    },
    "asks for it once": {
      when: ({ view }) => checkCustomer(view, { customer: often, result: "needs_help", help: null, now: 0, write }),
      expected: [["customer.checked", { customer, result: "needs_help" }]],
    },
  });
});
