import { expect, it } from "vitest";
import { type Findable, found } from "../../../web/src/core/search";

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
