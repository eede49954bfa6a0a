import { expect, it } from "vitest";
import { searchThings, thingsOf } from "../../../../web/src/core/search/things";
import { PLAN } from "../../support/phone-plan";

const words = (text: string) => ({ "zh-Hans": text });
const [list] = PLAN.lists;
const [page] = list?.pages ?? [];
const [item] = page?.items ?? [];
const guide = (id: string, name: string, text: string) => ({
  ...{ id, name: words(name), duties: [], paragraphs: [words(text)], check: [] },
});
const EDITION = {
  ...PLAN,
  lists:
    list && item ? [{ ...list, pages: [{ name: null, items: [{ ...item, text: words("先打给用医疗设备的") }] }] }] : [],
  guides: [guide("special", "特殊客户", "谁算：用医疗设备的。"), guide("gas", "煤气", "一氧化碳看不见。")],
} as unknown as typeof PLAN;

const found = (query: string) =>
  searchThings(
    thingsOf({ edition: EDITION, people: [], customers: [], say: (text) => text?.["zh-Hans"] ?? "" }),
    query,
  ).flatMap(({ hits }) => hits.map(({ thing }) => `${thing.kind} ${thing.id}`));

it.each(["制氧机", "氧", "呼吸机", "家里有制氧机"])("finds what the plan has done for whoever needs %s", (query) => {
  expect(found(query)[0]).toBe("item first");
  expect(found(query)).toContain("guide special");
});

it("finds no illness in another word", () => {
  expect(found("一氧化碳")).toEqual(["guide gas"]);
});
