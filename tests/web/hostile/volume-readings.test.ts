// @vitest-environment happy-dom
import { describe, expect, test as it } from "vitest";
import { WAITS } from "../../../web/src/core/readings/calling-again";
import { callersInOrder } from "../../../web/src/core/readings/matters/callers-in-order";
import { mattersOf } from "../../../web/src/core/readings/matters/matters";
import { currentRun } from "../../../web/src/core/readings/recovery/current-run";
import { gateOf } from "../../../web/src/core/readings/recovery/gate";
import { hotlineIn } from "../../../web/src/core/readings/response/hotline";
import { onSite } from "../../../web/src/core/readings/response/on-site";
import { requestsIn } from "../../../web/src/core/readings/response/requests";
import { servicesIn } from "../../../web/src/core/readings/response/services";
import { A, EDITION as GATED } from "../core/readings/recovery/gated";
import { flood, many, PATIENCE_MS, ref, type Said, scene } from "./floods";
import { NOW } from "./journals";

const EDITION = {
  ...GATED,
  recovery: {
    ...GATED.recovery,
    services: [{ id: "lab", name: { "zh-Hans": "x" }, areas: ["tower-a"], after: ["ready", "up"] }],
  },
};
const UP = GATED.lists.find(({ id }) => id === "up") ?? GATED.lists[0];
const ITEMS = ["meters", "main", "pumps", "air"];
const step = (n: number, type: string, more: object = {}) => ({
  ...{ type, body: { list: "up", area: "tower-a", item: ITEMS[n % 4], reason: "x" } },
  ...more,
});
/** The one before, the one of half as many, and one that there is not. */
const some = (n: number) => [ref(n - 1), ref(Math.floor(n / 2)), "bbbbbbbbbb.7"];

const SAID: Readonly<Record<string, (n: number) => Said>> = {
  requests: (n) =>
    n % 2
      ? { type: "request.opened", refs: some(n), body: { kind: "repair", area: "tower-a" } }
      : { type: n % 4 ? "request.acted" : "request.filled", body: { request: ref(n - 1), kind: "urgent" } },
  "calls that name the next": (n) => ({ type: "request.opened", refs: [ref(n + 1)], body: { kind: "repair" } }),
  help: (n) =>
    n % 2
      ? { type: "help.asked", body: { of: "people", what: "x", count: 2 } }
      : { type: "help.arrived", body: { help: ref(n - 1), count: 1 } },
  accidents: (n) => ({
    type: "accident.recorded",
    body: n % 2 ? { part: "first", kind: "injury", text: "x" } : { part: "finding", accident: ref(n - 1), text: "x" },
  }),
  "people called out": (n) =>
    n % 2
      ? { type: "person.called_out", body: { duty: "leader", person: `p${n}` } }
      : { type: "person.answered", body: { person: `p${n - 1}`, answer: "arrived" } },
  hotlines: (n) => ({ type: n % 2 ? "hotline.opened" : "hotline.moved", body: { number: `${n}` } }),
  "stops, gone on from": (n) =>
    n % 3 === 0
      ? { type: "powerup.resumed", refs: some(n), body: {} }
      : { type: "powerup.stopped", body: { reason: "x", area: n % 2 ? `${n}` : "tower-a" } },
  "breakers that trip": (n) => step(n, n % 2 ? "breaker.tripped" : "step.done", { refs: some(n) }),
  "trips of places that there are not": (n) =>
    n % 2
      ? { type: "breaker.tripped", body: { list: "up", area: `${n}`, item: "meters" } }
      : { type: "step.done", body: { list: "up", area: `${n}`, item: "meters" } },
  "second words": (n) => step(n, n % 2 ? "step.done" : "step.confirmed", { refs: some(n) }),
  services: (n) => ({ type: n % 3 ? "service.told" : "service.opened", body: { service: "lab", whom: "staff" } }),
  "systems checked": (n) => ({ type: "system.checked", body: { list: "ready", result: n % 2 ? "faulty" : "well" } }),
  "what is taken and given": (n) => ({
    ...{ type: n % 2 ? "matter.taken" : "matter.given", body: { matter: `request:${ref(n % 50)}`, to: `p${n}` } },
  }),
  "what is taken back": (n) =>
    n % 2
      ? { type: "request.opened", body: { kind: "repair" } }
      : { type: "entry.undone", refs: many(20, (index) => ref(n - index * 2 - 1)) },
  "power that comes and goes": (n) => ({
    ...{ type: n % 2 ? "supply.lost" : "supply.returned", body: { areas: n % 5 ? ["tower-a", `${n}`] : [] } },
  }),
};

describe("what one phone may bring at once is read in no time", () => {
  it.each(Object.keys(SAID))("%s", { timeout: PATIENCE_MS }, (name) => {
    const all = flood(16_000, SAID[name] as (n: number) => Said);
    const of = currentRun(EDITION, scene(all));
    const matters = mattersOf({ edition: EDITION, scene: of, waits: WAITS, customers: [], now: NOW });
    // A list asks for each of its rows.
    for (const _ of matters) requestsIn(of.requests);
    const callers = callersInOrder(requestsIn(of.requests), matters);
    const time = { now: NOW, heldFor: () => 0 };
    const gate = UP && gateOf({ edition: EDITION, scene: of }, time, { list: UP, place: A });
    expect(gate?.items).toHaveLength(4);
    expect(servicesIn(EDITION, of)).toHaveLength(1);
    expect([callers.length, onSite(of).size, hotlineIn(of.hotline)]).toBeDefined();
  });
});
