import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import {
  draftStepsLeft,
  type SetUpFacts,
  type SetUpStep,
  setUpSteps,
} from "../../../../../web/src/core/plan/draft/set-up";

const NAMED = { "zh-Hans": "江南大厦" };
const contact = (id: string, kind: string, value: string | null, route = "phone") => ({
  ...{ id, kind, name: { "zh-Hans": id } },
  routes: [{ kind: route, name: NAMED, value }],
});
const BLANK: PlanForm = {
  site: { name: { "zh-Hans": "", en: "" }, hotline: null },
  areas: [{ id: "site", retired: false }],
  assets: [],
  contacts: [contact("gas", "gas", null), contact("police", "police", "110"), contact("lift", "lift", null)],
};
const FILLED: PlanForm = {
  site: { name: NAMED, hotline: "0571-8000", hotline_mobile: "139", address: NAMED, account: "33" },
  areas: [{ id: "site" }, { id: "tower" }],
  assets: [{ id: "lift-1" }],
  contacts: [contact("gas", "gas", "0571-9"), contact("gate", "own", null, "walk")],
};
const DUTIES = ["leader", "liaison", "technical", "service", "safety"];
const STAFF = DUTIES.flatMap((duty, at) => [
  { id: `a${at}`, duties: [duty], deputy_of: [], numbers: ["1"] },
  { id: `b${at}`, duties: [], deputy_of: [`a${at}`], numbers: ["1"] },
]);
const BEGUN: SetUpFacts = {
  ...{ draft: BLANK, errors: 3, undecided: 2, own: false, changed: true, later: [], people: [], customers: [] },
  ...{ unsigned: 0, phones: 0, withoutPhone: 1, unrehearsed: 0 },
};
const DONE: SetUpFacts = {
  ...{
    draft: FILLED,
    errors: 0,
    undecided: 0,
    own: true,
    changed: false,
    later: [],
    people: STAFF,
    customers: [[], []],
  },
  ...{ unsigned: 0, phones: 9, withoutPhone: 0, unrehearsed: 0 },
};
const of = (facts: SetUpFacts, step: SetUpStep) => setUpSteps(facts).find((each) => each.step === step);

describe("setting up", () => {
  it("has nothing left where all of it is done", () => {
    expect(setUpSteps(DONE).map(({ state }) => state)).toEqual(new Array(12).fill("done"));
  });

  it("begins with the kind of site, and says of each other step that it waits for it", () => {
    const states = setUpSteps({ ...BEGUN, draft: null });
    expect(states[0]).toMatchObject({ step: "profile", state: "left", left: [{ what: "no_draft" }] });
    expect(of({ ...BEGUN, draft: null }, "contacts")?.left).toEqual([{ what: "no_draft" }]);
  });

  it("names each fact of the site that is blank, in any language", () => {
    const facts = (of(BEGUN, "site")?.left ?? []).map((each) => "fact" in each && each.fact);
    expect(facts).toEqual(["name", "hotline", "hotline_mobile", "address", "account"]);
  });

  it("tells public services without a number from other contacts, and asks for none where nobody is called", () => {
    expect(of(BEGUN, "services")?.left).toMatchObject([{ what: "no_number", contacts: [{ id: "gas" }] }]);
    expect(of(BEGUN, "contacts")?.left).toMatchObject([{ what: "no_number", contacts: [{ id: "lift" }] }]);
    expect(of(DONE, "contacts")?.left).toEqual([]);
  });

  it("wants somebody for each duty, somebody who stands in, and a number of each", () => {
    const people = [
      { id: "a", duties: ["leader", "safety"], deputy_of: [], numbers: [] },
      { id: "b", duties: ["safety"], deputy_of: [], numbers: ["1"] },
    ];
    expect(of({ ...BEGUN, people }, "people")?.left).toEqual([
      { what: "no_holder", duties: ["liaison", "technical", "service"] },
      { what: "no_deputy", duties: ["leader"] },
      { what: "unreachable", n: 1 },
    ]);
  });

  it("is published once no error is left and the plan in force is the site's own, as it is written", () => {
    expect(of({ ...BEGUN, draft: FILLED }, "publish")?.left).toEqual([{ what: "earlier_first", n: 1 }]);
    expect(of({ ...BEGUN, draft: FILLED, undecided: 0 }, "publish")?.left).toEqual([{ what: "errors", n: 3 }]);
    expect(of({ ...BEGUN, errors: 0 }, "publish")?.left).toEqual([{ what: "unpublished" }]);
    expect(of({ ...DONE, changed: true }, "publish")?.state).toBe("left");
    const copied = { ...FILLED, site: { ...(FILLED["site"] as PlanForm), example: true } };
    expect(of({ ...BEGUN, draft: copied, errors: 0 }, "publish")?.left).toEqual([{ what: "still_example" }]);
    expect(of(BEGUN, "lists")?.left).toEqual([{ what: "publish_first" }]);
    expect(of({ ...DONE, unsigned: 4 }, "lists")?.left).toEqual([{ what: "unsigned", n: 4 }]);
  });

  it("asks for figures that nobody has decided, and does not put them off", () => {
    expect(of({ ...BEGUN, later: ["figures"] }, "figures")).toMatchObject({
      ...{ state: "left", canWait: false },
      left: [{ what: "undecided", n: 2 }],
    });
    expect(of({ ...BEGUN, undecided: 0 }, "figures")?.state).toBe("done");
  });

  it("comes to the customers after publishing: before that, the plan in force has only the example's places", () => {
    const steps = setUpSteps(BEGUN).map(({ step }) => step);
    expect(steps.indexOf("publish")).toBeLessThan(steps.indexOf("customers"));
    expect(of(BEGUN, "customers")?.left).toEqual([{ what: "own_areas_first" }]);
    expect(of({ ...DONE, customers: [] }, "customers")?.left).toEqual([{ what: "no_customers" }]);
    expect(of({ ...BEGUN, customers: [[], []] }, "customers")?.state).toBe("done");
  });

  it("is not done with customers while one lacks what the table calls missing", () => {
    const customers = [["no_helper", "no_consent"], [], ["no_consent"]] as const;
    expect(of({ ...DONE, customers }, "customers")).toMatchObject({
      state: "left",
      left: [
        {
          what: "customers_lack",
          gaps: [
            { gap: "no_helper", n: 1 },
            { gap: "no_consent", n: 2 },
          ],
        },
      ],
    });
  });

  it("asks for the steps that come first instead of counting what goes with them", () => {
    expect(of(BEGUN, "publish")?.left).toEqual([{ what: "earlier_first", n: 6 }]);
    const later = ["assets", "services", "contacts"];
    expect(draftStepsLeft({ ...BEGUN, later }).map(({ step }) => step)).toEqual(["site", "areas", "figures"]);
    expect(of({ ...BEGUN, own: true }, "publish")?.left).toEqual([{ what: "earlier_first", n: 6 }]);
    const lacking = { ...FILLED, contacts: BLANK["contacts"] ?? null };
    expect(of({ ...BEGUN, draft: lacking, own: true }, "publish")?.left).toEqual([{ what: "errors", n: 3 }]);
  });

  it("wants a phone of everybody, each tried with no network", () => {
    expect(of(BEGUN, "phones")?.left).toEqual([{ what: "no_phones" }]);
    expect(of({ ...DONE, withoutPhone: 2, unrehearsed: 1 }, "phones")?.left).toEqual([
      { what: "no_phone", n: 2 },
      { what: "unrehearsed", n: 1 },
    ]);
  });

  it("puts off what can wait, and neither the site's own facts nor what is done", () => {
    const later = ["assets", "site", "publish", "constructor"];
    expect(of({ ...BEGUN, later }, "assets")).toMatchObject({ state: "later", canWait: true });
    expect(of({ ...BEGUN, later }, "site")).toMatchObject({ state: "left", canWait: false });
    expect(of({ ...DONE, later }, "assets")?.state).toBe("done");
  });

  it("stands whatever the draft says", () => {
    const odd = { site: 7, areas: "x", contacts: [null, { routes: 3 }, 5], assets: [[]] } as unknown as PlanForm;
    expect(setUpSteps({ ...BEGUN, draft: odd })).toHaveLength(12);
  });
});
