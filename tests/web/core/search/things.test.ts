import { describe, expect, it } from "vitest";
import type { Text } from "../../../../web/src/core/plan/plan";
import { searchThings, thingsOf } from "../../../../web/src/core/search/things";
import { PLAN } from "../../support/phone-plan";

const say = (text: Text | null | undefined) => text?.["zh-Hans"] ?? "";
const people = [
  {
    id: "pzhougang",
    name: "周刚",
    pinyin: "zhou gang",
    initials: "zg",
    numbers: ["13800000001"],
    duties: ["technical"],
  },
];
const customers = [
  {
    id: "cchenyulan",
    name: "陈玉兰",
    pinyin: "chen yu lan",
    initials: "cyl",
    numbers: ["13800000002"],
    area: null,
    place: "A座 12楼",
    need: "在家吸氧",
    device: "制氧机",
    agreed_help: "送到有电的楼层",
  },
];
const THINGS = thingsOf({ edition: PLAN, people, customers, say });
const found = (query: string, ...first: Parameters<typeof searchThings>[2] & string[]) =>
  searchThings(THINGS, query, first).map(({ kind, hits }) => [kind, ...hits.map(({ thing }) => thing.name)]);

describe("one search over everything", () => {
  it.each(["氧", "A座", "陈", "cyl", "0002", "A座 氧"])("finds the special customer by %s", (query) => {
    expect(found(query)).toContainEqual(["customer", "陈玉兰"]);
  });

  const she = (more: object) => {
    const things = thingsOf({ edition: PLAN, people, customers: [{ ...customers[0], ...more } as never], say });
    return (query: string) => searchThings(things, query).some(({ kind }) => kind === "customer");
  };

  it.each(["A座1203", "A1203", "a座 1203", "A 座12楼1203", "12楼", "12层", "1203", "A12", "A座12层", "１２樓"])(
    "finds the flat by %s, however its place was written",
    (query) => {
      for (const of of [
        { area: "tower-a", place: "1203" },
        { area: "tower-a", place: "12 楼 1203" },
        { area: null, place: "A座 12层 1203" },
      ])
        expect(she(of)(query)).toBe(true);
    },
  );

  it.each(["A座1204", "B1203", "2楼", "B座12楼", "A2"])("does not take another flat for it: %s", (query) => {
    expect(she({ area: "tower-a", place: "1203" })(query)).toBe(false);
  });

  it.each([
    ["在家吸氧", ["氧气机", "制氧机", "吸氧", "在用氧气机的"]],
    ["听障，要敲门", ["听不见", "耳背"]],
    ["视力不好", ["看不见", "失明"]],
    ["坐轮椅", ["行动不便", "轮椅", "下不了楼"]],
    ["每周腹透", ["透析", "洗肾"]],
    ["hard of hearing", ["deaf", "听不见"]],
  ])("finds who needs %s by the words that people use", (need, queries) => {
    for (const query of queries) expect(she({ need, device: "", agreed_help: "" })(query)).toBe(true);
    expect(she({ need, device: "", agreed_help: "" })("冰箱")).toBe(false);
  });

  it("finds what the plan holds, each kind by itself", () => {
    const every = PLAN.lists.flatMap((list) => [
      list.name,
      ...list.pages.flatMap(({ items }) => items.map((item) => item.text)),
    ]);
    for (const text of [...every, ...PLAN.scripts.map((each) => each.name), ...PLAN.guides.map((each) => each.name)])
      expect(found(say(text)).flat()).toContain(say(text));
  });

  it("finds a colleague by duty", () => {
    const [duty] = PLAN.duties;
    const things = thingsOf({
      edition: PLAN,
      people: people.map((each) => ({ ...each, duties: [duty.id] })),
      customers,
      say,
    });
    const [person] = searchThings(things, say(duty.name), ["person"]);
    expect(person?.hits.map(({ thing }) => thing.name)).toEqual(["周刚"]);
  });

  it("puts first the kinds that the screen is about, then what fits best", () => {
    const kinds = (first: readonly ("list" | "person")[]) => searchThings(THINGS, "电", first).map(({ kind }) => kind);
    expect(kinds(["list"])[0]).toBe("list");
    expect(searchThings(THINGS, "座").map(({ kind }) => kind)[0]).toBe("customer");
    expect(new Set(kinds([]))).toEqual(new Set(kinds(["list"])));
  });

  it("knows people and customers also where no plan has come yet", () => {
    const things = thingsOf({ edition: null, people, customers, say });
    expect(searchThings(things, "氧").map(({ kind }) => kind)).toEqual(["customer"]);
    expect(searchThings(things, "")).toEqual([]);
  });
});
