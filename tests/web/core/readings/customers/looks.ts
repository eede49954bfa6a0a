/** An outage with special customers, and when each is looked at next. */

import type { Edition } from "../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import { reportedIn } from "../../../../../web/src/core/readings/customers/proposals";
import { createNaming } from "../../../../../web/src/core/readings/customers/taken-in";
import type { CaredFor } from "../../../../../web/src/core/readings/matters/context";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { customerRound } from "../../../../../web/src/core/readings/response/customer-round";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { entryOf } from "../../boards";
import { EDITION, MINUTE, START } from "../limit-scenes";

export type Act = [number, string, Record<string, unknown>, string[]?];
export const customer = (id: string, more: Partial<CaredFor> = {}): CaredFor => ({
  ...{ id, area: "tower-a", battery_hours: null, check_every: null },
  ...more,
});
export const LUO = customer("luo", { battery_hours: 2 });
export const DAI = customer("dai", { check_every: 30 });
export const GU = customer("gu");
export const time = (after: number) => new Date((START + after * MINUTE) / 1000).toISOString();
export const checked = (after: number, id: string, result: string, more: object = {}): Act => [
  after,
  "customer.checked",
  { customer: id, result, ...more },
];

/** A look by somebody who knew of the act at this place, from 1: that power is back. */
export const knowing = (after: number, id: string, act: number): Act => [
  after,
  "customer.checked",
  { customer: id, result: "well" },
  [`aaaaaaaaaa.${act + 1}`],
];

/** Acts can name it. */
export const REPORT = "rrrrrrrrrr.1";
export const reported = (after: number, told: object): Entry => ({
  ...entryOf({
    ref: REPORT,
    happened_at: START + after * MINUTE,
    action: { type: "customer.reported", actor: "p1", body: { area: "tower-a" } },
  }),
  private: { name: "秦桂兰", ...told } as unknown as Entry["private"],
});
/** Of no incident: said by the server, or by the desk. */
export const apart = (n: number, after: number, type: string, body: object): Entry =>
  entryOf({
    ref: `ssssssssss.${n}`,
    happened_at: START + after * MINUTE,
    action: { type, body: body as Record<string, unknown> },
  });
export const takenIn = (after: number) =>
  apart(1, after, "customer.changed", { customer: "c-9", fields: ["name"], reported: REPORT });

export interface Told {
  readonly customers?: readonly CaredFor[];
  readonly others?: readonly Entry[];
  readonly edition?: Edition;
}

export function read(acts: readonly Act[], { customers = [LUO, DAI, GU], others = [], edition = EDITION }: Told = {}) {
  const opening: Act = [0, "incident.opened", { kind: "outage", cause: "unknown", areas: ["tower-a"] }];
  const entries = [opening, ...acts].map(([after, type, body, refs = []], index) =>
    entryOf({
      ref: `aaaaaaaaaa.${index + 1}`,
      happened_at: START + after * MINUTE,
      action: { type, incident: "aaaaaaaaaa.1", actor: "p1", body, refs },
    }),
  );
  const recorded = [...entries, ...others].toSorted((a, b) => a.happenedAt - b.happenedAt);
  const scenes = createScenes()(recorded, createNaming());
  const scene = scenes.scene(scenes.real[0] as Scene["view"]);
  const known = [...customers, ...reportedIn(scenes.customerReports).open];
  const at = { edition, scene, customers: known };
  const matters = mattersOf({ ...at, waits: WAITS, now: START });
  return { matters, visits: customerRound({ ...at, matters }) };
}

/** By id when each is to be looked at next, in minutes; null: not any more. */
export const next = (acts: readonly Act[], told?: Told) =>
  Object.fromEntries(
    read(acts, told)
      .matters.filter(({ kind }) => kind === "check")
      .map(({ id, due, settled }) => [id, settled === null && due !== null ? (due - START) / MINUTE : null]),
  );
