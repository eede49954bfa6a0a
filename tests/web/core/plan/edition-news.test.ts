import { describe, expect, it } from "vitest";
import { editionNews } from "../../../../web/src/core/plan/edition-news";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { PLAN } from "../../support/phone-plan";

const AFTER: Edition = {
  ...PLAN,
  number: 9,
  contacts: PLAN.contacts.map((each, at) => (at === 0 ? { ...each, hours: { "zh-Hans": "全天" } } : each)),
  guides: PLAN.guides.slice(1),
  duties: PLAN.duties.map((each) => (each.id === "liaison" ? { ...each, never: [{ "zh-Hans": "不进" }] } : each)),
  lists: [...PLAN.lists, { ...PLAN.lists[0], id: "new-list" }],
};
const said = (all: readonly { part: string; id: string; what: string }[]) =>
  all.map(({ part, id, what }) => `${part} ${id} ${what}`);

describe("the news of an edition", () => {
  it("are nothing where nothing changed", () => {
    expect(editionNews(PLAN, { ...PLAN, number: 9 }, ["liaison"])).toEqual({ mine: [], others: [] });
  });

  it("tell whoever has a duty what concerns it, and all of the numbers", () => {
    const { mine, others } = editionNews(PLAN, AFTER, ["liaison"]);
    expect(said(mine)).toContain("duties liaison changed");
    expect(said(mine)).toContain(`contacts ${PLAN.contacts[0].id} changed`);
    expect(said(others)).toContain("lists new-list added");
    expect(said([...mine, ...others])).toContain(`guides ${PLAN.guides[0].id} removed`);
    expect(said(editionNews(PLAN, AFTER, ["safety"]).others)).toContain("duties liaison changed");
  });

  it("tell of a list of one's stage", () => {
    const stages = PLAN.stages.map((stage, at) =>
      at === 0 ? { ...stage, lists: { ...stage.lists, safety: ["new-list"] } } : stage,
    );
    expect(said(editionNews(PLAN, { ...AFTER, stages }, ["safety"]).mine)).toContain("lists new-list added");
  });
});
