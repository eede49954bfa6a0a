import { describe, expect, it } from "vitest";
import { stepCounts, thingNews } from "../../../../../web/src/core/plan/compare/thing-news";

const zh = (text: string) => ({ "zh-Hans": text, "zh-Hant": text });
const item = (id: string, text: string, more: object = {}) => ({
  id,
  text: zh(text),
  warning: null,
  due: null,
  ...more,
});
const list = (...pages: object[][]) => ({
  id: "first",
  name: zh("首查"),
  pinyin: "x",
  pages: pages.map((items) => ({ items })),
});
const OLD = list([item("a", "看配电室"), item("b", "看电梯")], [item("c", "看水泵"), item("d", "看车库")]);

describe("what is new in a thing", () => {
  it("is nothing where only what is derived differs", () => {
    expect(thingNews("lists", OLD, { ...OLD, pinyin: "y" })).toEqual([]);
  });

  it("counts a list's steps through its pages, and gives their words before and after", () => {
    const now = list(
      [item("a", "看配电室"), item("new", "看天"), item("b", "看电梯")],
      [item("c", "看两台水泵", { warning: zh("小心") })],
    );
    const news = thingNews("lists", OLD, now);
    expect(news).toContainEqual({ step: 2, field: null, what: "added", before: null, after: zh("看天") });
    expect(news).toContainEqual({
      step: 4,
      field: "text",
      what: "changed",
      before: zh("看水泵"),
      after: zh("看两台水泵"),
    });
    expect(news).toContainEqual({ step: 4, field: "warning", what: "added", before: null, after: zh("小心") });
    expect(news).toContainEqual({ step: 4, field: null, what: "removed", before: zh("看车库"), after: null });
    expect(Object.fromEntries(stepCounts(news))).toEqual({ added: 1, changed: 1, removed: 1 });
  });

  it("tells a step that went to another page as moved", () => {
    const news = thingNews(
      "lists",
      OLD,
      list([item("a", "看配电室")], [item("b", "看电梯"), item("c", "看水泵"), item("d", "看车库")]),
    );
    expect(Object.fromEntries(stepCounts(news))).toEqual({ moved: 1 });
  });

  it("gives a figure by what it is for, and a number by itself", () => {
    const due = (value: number) => ({ due: { id: null, value, unit: "minutes", source: zh("") } });
    expect(thingNews("lists", list([item("a", "看", due(5))]), list([item("a", "看", due(8))]))).toEqual([
      { step: 1, field: "due", what: "changed", before: "5", after: "8" },
    ]);
    const contact = (value: string) => ({
      id: "x",
      name: zh("供电"),
      routes: [{ kind: "phone", name: zh("热线"), value }],
    });
    expect(thingNews("contacts", contact("95598"), contact("0571"))).toMatchObject([
      { step: null, field: "value", what: "changed", before: "95598", after: "0571" },
    ]);
  });

  it("says of what nobody reads only that it is otherwise", () => {
    const duty = (covered: string[]) => ({ id: "leader", name: zh("组长"), covered_by: covered });
    expect(thingNews("duties", duty(["liaison"]), duty(["safety"]))).toMatchObject([
      { field: "covered_by", before: null, after: null },
      { field: "covered_by", before: null, after: null },
    ]);
  });
});
