import { expect, it } from "vitest";
import { BY_WORDS, type Findable, found, rankOf } from "../../../../web/src/core/search/match";

const person = (name: string, pinyin: string, ...numbers: string[]): Findable => ({
  name,
  pinyin,
  initials: pinyin
    .split(" ")
    .map((syllable) => syllable[0])
    .join(""),
  numbers,
});
const ALL = [
  person("赵刚", "zhao gang", "13800000003"),
  person("国网95598", "guo wang", "95598"),
  person("王芳", "wang fang", "028-5550-0202"),
  person("李王", "li wang", "13955980000"),
];
const names = (query: string) => found(ALL, query).map(({ name }) => name);

it.each(["w", "wf", "wangf", "wang fang", "WF", "王", "wfang"])("王芳 comes first for %s", (query) => {
  expect(names(query)[0]).toBe("王芳");
});

it("finds from the middle of a name on, behind those that begin so", () => {
  expect(names("w")).toEqual(["王芳", "国网95598", "李王"]);
  expect(names("ang")).toEqual([]);
});

it("finds by digits: a whole number, its end, its beginning", () => {
  expect(names("95598")).toEqual(["国网95598", "李王"]);
  expect(names("0202")).toEqual(["王芳"]);
  expect(names("028 5550")).toEqual(["王芳"]);
  expect(names("777")).toEqual([]);
});

it.each([
  ["王", 0],
  ["ＷＡＮＧ Fang", 1],
  ["wfa", 1],
  ["芳", 2],
  ["fang", 3],
  ["f", 3],
  ["wangfanger", null],
  ["ang", null],
  ["wag", null],
])("王芳 is %s so well", (query, rank) => {
  expect(rankOf(person("王芳", "wang fang"), query)).toBe(rank);
});

it.each(["王阿姨", "王老师", "小王", "老王", "Miss Wang"])("王芳 is meant by %s", (query) => {
  const rank = rankOf(person("王芳", "wang fang"), query);
  expect(rank).not.toBeNull();
  expect(rank).toBeLessThan(BY_WORDS);
});

it.each(["李阿姨", "阿姨", "芳阿姨", "小芳", "Miss Fan"])("王芳 is not meant by %s", (query) => {
  expect(rankOf(person("王芳", "wang fang"), query)).toBeNull();
});

it("who is listed by a form of address stands before others of that surname", () => {
  expect(rankOf(person("王阿姨", "wang a yi"), "王阿姨")).toBe(0);
});

it("goes by the initials that the plan gives, also where they are other letters than the syllables'", () => {
  expect(rankOf({ name: "银行", pinyin: "yin hang", initials: "YH", numbers: [] }, "yh")).toBe(1);
  expect(rankOf({ name: "行长", pinyin: "xing zhang", initials: "HZ", numbers: [] }, "hz")).toBe(1);
});

it.each([
  ["13955980000", 0],
  ["9595", 0],
  ["0000", 1],
  ["1395", 2],
  ["5598", 3],
  ["+8610", 2],
  ["777", null],
])("a number is looked for as a whole, or in the name, by its end, its beginning, its middle: %s", (query, rank) => {
  expect(rankOf(person("站9595", "zhan", "+86 10 1234", "13955980000"), query)).toBe(rank);
});

const customer: Findable = {
  ...person("陈玉兰", "chen yu lan", "13800001111"),
  words: ["在家吸氧，制氧机", "A 座 12 层", "home oxygen, box in the hall"],
};

it("finds whoever has a duty by the short word for it", () => {
  expect(rankOf({ ...customer, words: ["客户服务"] }, "客服")).not.toBeNull();
});

it.each(["氧", "制氧机", "A座", "ａ座 12层", "oxygen", "ox", "home ox"])(
  "is found by what is said of it: %s",
  (query) => {
    expect(rankOf(customer, query)).toBeGreaterThanOrEqual(BY_WORDS);
  },
);

it.each(["xygen", "B座", "氧 B座", " "])("is not found by what nothing says of it: %j", (query) => {
  expect(rankOf(customer, query)).toBeNull();
});

it("fits by several words that stand in different places, behind what fits as a whole", () => {
  expect(rankOf(customer, "A座 氧")).toBe(BY_WORDS + 2);
  expect(rankOf(customer, "陈 氧")).toBe(BY_WORDS + 2);
  expect(rankOf(customer, "chen yu")).toBe(1);
});
