// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { factsNow } from "../../../../web/src/app/calls/script-facts";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

const LIFT = { ...EDITION.dangers[0], name: { "zh-Hans": "困在电梯里", en: "In a lift" }, scripts: ["maintainer"] };
const MACHINE = {
  ...LIFT,
  id: "machine",
  name: { "zh-Hans": "医疗设备快没电" },
  asset_kind: null,
  scripts: ["helper"],
};

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor", { ...EDITION, dangers: [LIFT, MACHINE] as typeof EDITION.dangers });
});

const tell = (danger: string, place: string, count: number | null = null) =>
  begin(at, { people_in_danger: { danger, place, ...(count === null ? {} : { count }) } });
const where = (script?: string) => {
  const { place, people } = factsNow(script);
  return [place, people];
};

describe("where people are in danger", () => {
  it("is told without the danger's name, and of the danger that the script is for", async () => {
    await tell("lift", "困在电梯里 · A 座 2 号梯 · 7 楼", 3);
    await tell("machine", "医疗设备快没电 · B 座");
    expect(where("maintainer")).toEqual(["A 座 2 号梯 7 楼", 3]);
    expect(where("helper")).toEqual(["B 座", null]);
    expect(where("report")).toEqual(["B 座", null]);
  });

  it("is a blank for whoever is sent there, and no reason to report that nobody is in danger", async () => {
    expect(where("report")).toEqual([null, null]);
    await tell("lift", "In a lift");
    expect(where("maintainer")).toEqual([null, null]);
    expect(where("helper")).toEqual([null, null]);
    expect(where("report")).toEqual(["地点不明", null]);
  });
});
