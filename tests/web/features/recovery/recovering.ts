/** A plan by which power comes back: what comes before, the power-up, checks, services. */

import type { Edition } from "../../../../web/src/core/plan/plan";
import { PLAN } from "../../support/phone-plan";
import type { Bench } from "../../support/phone-screens";

const words = (said: string) => ({ "zh-Hans": said });
export const service = (id: string, said: string, after: string[] = []) => ({
  id,
  name: words(said),
  areas: [],
  after,
});
const LIFTS = { ...(PLAN.lists[2] as Edition["lists"][number]), id: "lifts", name: words("电梯放行") };
const lift = (id: string, said: string) => ({
  ...{ id, name: words(said), kind: "lift", area: "tower-a", place: null, maintainer: null, maintain_every: null },
  ...{ test_every: null, lasts: null, insurance: null, retired: false },
});
export const EDITION = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    { ...LIFTS, id: "again", name: words("电来了又停") },
    { ...LIFTS, id: "rescue", name: words("救人") },
    { ...LIFTS, scope: "asset", asset_kind: "lift" },
  ],
  assets: [lift("a1", "1 号梯"), lift("a2", "2 号梯")],
  dangers: [
    {
      id: "lift",
      name: words("电梯里有人"),
      asset_kind: "lift",
      list: "rescue",
      contacts: [],
      scripts: [],
      clock: null,
    },
  ],
  recovery: {
    ...PLAN.recovery,
    ...{ before: ["rounds"], power_up: ["first"], checks: ["no-line", "lifts"], lost_again: "again" },
    services: [service("doors", "门禁"), service("desk", "前台", ["no-line"])],
  },
} as unknown as Edition;

export const IN_LIFT = { place: "2 号梯", danger: "lift", asset: "a2", area: "tower-a", count: 2, condition: "calm" };

/** The phone of a technician of the same site, 陈建, who has got in on it. */
export async function technicianIn({ world }: Bench) {
  world.server.people.set("pchen", { name: "陈建", role: "staff" });
  world.server.codes.set("chen", "pchen");
  const phone = await world.browser("chen").open();
  await phone.enrol("chen", "phone");
  await phone.syncNow();
  return phone;
}
