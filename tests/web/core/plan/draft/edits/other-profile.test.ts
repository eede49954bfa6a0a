import { describe, expect, it } from "vitest";
import { partsReplaced, withProfile } from "../../../../../../web/src/core/plan/draft/edits/other-profile";
import type { PlanForm } from "../../../../../../web/src/core/plan/draft/plan-form";

const list = (id: string, name: string) => ({ id, name: { "zh-Hans": name } });
const PROPERTY: PlanForm = {
  site: { name: { "zh-Hans": "" }, hotline: null },
  areas: [{ id: "site" }],
  lists: [list("first", "首查"), list("owners", "告知业主"), list("lift", "电梯")],
};
const HOTEL: PlanForm = {
  site: { name: { "zh-Hans": "" }, hotline: null },
  areas: [{ id: "site" }],
  lists: [list("first", "客房首查"), list("guests", "告知住客"), list("lift", "客梯")],
};
const MINE: PlanForm = {
  site: { name: { "zh-Hans": "江南" }, hotline: "8000" },
  areas: [{ id: "site" }, { id: "tower" }],
  lists: [list("first", "首查"), list("owners", "告知业主，我改过"), list("lift", "我的电梯"), list("own", "自己加的")],
};

describe("another kind of site", () => {
  const after = withProfile(PROPERTY, MINE, HOTEL);

  it("keeps all that somebody wrote, and takes the rest from the other profile", () => {
    expect(after["site"]).toEqual(MINE["site"]);
    expect(after["areas"]).toEqual(MINE["areas"]);
    const names = (after["lists"] as unknown as { name: Record<string, string> }[]).map(({ name }) => name["zh-Hans"]);
    expect(new Set(names)).toEqual(new Set(["客房首查", "告知住客", "告知业主，我改过", "我的电梯", "自己加的"]));
  });

  it("says how much of which part it replaces", () => {
    expect(Object.fromEntries(partsReplaced(MINE, after))).toEqual({ lists: 2 });
    expect(withProfile(PROPERTY, PROPERTY, HOTEL)).toEqual(HOTEL);
  });
});
