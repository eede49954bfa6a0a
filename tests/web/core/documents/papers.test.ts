import { describe, expect, it } from "vitest";
import { contactSheet, pocketSheet } from "../../../../web/src/core/documents/contact-sheet";
import { type DocumentBlock, documentOf, type Writing } from "../../../../web/src/core/documents/document";
import { handOverPaper } from "../../../../web/src/core/documents/hand-over-paper";
import { dutyCards, listPaper, posterPaper, posterScripts } from "../../../../web/src/core/documents/plan-papers";
import { blankLog, timelinePaper } from "../../../../web/src/core/documents/record-papers";
import type { Edition, Script } from "../../../../web/src/core/plan/plan";
import { scriptFacts } from "../../../../web/src/core/plan/plan-scripts";
import { NOTHING_TOLD } from "../../../../web/src/core/scene";
import { vectors } from "../vectors";

const PLAN = vectors<Edition>("plan/whole.json");
const t = (id: string, args?: Record<string, string | number>) =>
  args ? `${id}(${Object.values(args).join("/")})` : id;
const zh: Writing = { edition: PLAN, language: "zh-Hans", t };
const en: Writing = { ...zh, language: "en" };
const PEOPLE = [
  { name: "李敏", duties: ["liaison"], numbers: ["13800000001", "13800000002"] },
  { name: "赵刚", duties: [], numbers: [] },
];
const SCRIPT: Script = {
  ...{ id: "outage", name: { "zh-Hans": "停了" }, purpose: "outage", to_customers: true, blanks: ["areas", "since"] },
  texts: [
    { channel: "sms", text: { "zh-Hans": "短信" } },
    { channel: "poster", text: { "zh-Hans": "{areas}停电，{since}起" } },
  ],
};
const NOW = 1_800_000_000_000_000;

const tables = (blocks: readonly DocumentBlock[]) => blocks.flatMap((each) => (each.type === "table" ? [each] : []));
const lists = (blocks: readonly DocumentBlock[]) => blocks.flatMap((each) => (each.type === "list" ? [each] : []));
const wordsOf = (blocks: readonly DocumentBlock[]) => JSON.stringify(blocks);

describe("the hand-over sheet", () => {
  const { blocks, ...rest } = handOverPaper(zh, "A · 14:02", [
    { title: "stands", heads: [], lines: [["level", "II"]] },
    { title: "duties", heads: ["duty", "from", "to"], lines: [["leader", "李敏", ""]], filled: true },
    { title: "calls", heads: ["what", "how"], lines: [["utility", ""]] },
  ]);

  it("has a part below the other, each under its heading, and at the end room to sign", () => {
    expect(rest).toEqual({ layout: "a4", title: "sheet-title", subtitle: "A · 14:02" });
    expect(blocks.flatMap((each) => (each.type === "heading" ? [each.text] : []))).toEqual([
      ...["stands", "duties", "calls", "sheet-sign"],
    ]);
    expect(blocks[1]).toEqual({ type: "facts", rows: [["level", "II"]] });
    expect(tables(blocks).at(-1)?.head).toEqual(["sheet-sign-from", "sheet-sign-to", "sheet-sign-at"]);
  });

  it("leaves room for a hand where somebody is to write, and nowhere else", () => {
    expect(tables(blocks).map(({ rows }) => rows[0]?.map((words) => words.includes("\n")))).toEqual([
      [false, false, true],
      [false, false],
      [true, false, false],
    ]);
  });
});

describe("what stands on each page", () => {
  const paper = blankLog(zh);
  const printing = { date: "2026-03-14", printedAt: "printed", drill: false };

  it("is title, plan and day, also in its code", () => {
    const made = documentOf(zh, paper, printing, "pdf");
    expect(made).toMatchObject({ title: "paper-log", language: "zh-Hans", format: "pdf", date: "2026-03-14" });
    expect(made.footer.edition).toContain(String(PLAN.number));
    expect(made.qr).toBe(["shell-name", made.title, made.footer.edition, "2026-03-14"].join(" · "));
  });

  it("says of a drill that it is one, and of the example that its numbers are made up", () => {
    const made = documentOf(
      { ...zh, edition: { ...PLAN, site: { ...PLAN.site, example: true } } },
      paper,
      { ...printing, drill: true },
      "pdf",
    );
    expect(made.title).toBe("paper-drill(paper-log)");
    expect(made.footer.edition).toContain("paper-edition-example");
  });

  it("is no longer than the server takes, however long a name is", () => {
    const made = documentOf(zh, { ...paper, title: "𠮷".repeat(400) }, printing, "pdf");
    expect([...made.title]).toHaveLength(120);
    expect([...made.qr]).toHaveLength(120);
    expect(made.title.isWellFormed()).toBe(true);
  });
});

describe("the contact sheet", () => {
  it("has the emergency numbers on top, then every contact and everybody who works here", () => {
    const { blocks } = contactSheet(zh, PEOPLE, ["119", "120"]);
    expect(blocks[0]).toMatchObject({ type: "heading", level: 1, text: "contacts-119 119    contacts-120 120" });
    const [outside, staff] = tables(blocks);
    expect(outside?.rows.map(([name]) => name)).toEqual(PLAN.contacts.map(({ name }) => name["zh-Hans"]));
    const values = PLAN.contacts.flatMap(({ routes }) => routes.flatMap(({ value }) => value ?? []));
    expect(values.filter((each) => !wordsOf(blocks).includes(each))).toEqual([]);
    expect(staff?.rows.map(([name, , numbers]) => [name, numbers])).toEqual([
      ["李敏", "13800000001\n13800000002"],
      ["赵刚", ""],
    ]);
  });

  it("has no table of nobody", () => {
    const none = { ...zh, edition: { ...PLAN, contacts: [] } };
    expect(tables(contactSheet(none, [], []).blocks)).toEqual([]);
    expect(contactSheet(none, [], []).blocks.every((each) => each.type !== "paragraph" || each.text !== "")).toBe(true);
  });

  it("gives a contact that is a duty the numbers of whoever does it", () => {
    const [first] = PLAN.contacts;
    if (!first) throw new Error("the plan has no contact");
    const of = { ...zh, edition: { ...PLAN, contacts: [{ ...first, duty: "liaison" as const, routes: [] }] } };
    expect(tables(contactSheet(of, PEOPLE, []).blocks)[0]?.rows[0]?.[2]).toBe("李敏 13800000001 13800000002");
  });

  it("leaves out of the pocket whoever has no number", () => {
    const { blocks, layout } = pocketSheet(zh, PEOPLE, ["119"]);
    expect(layout).toBe("pocket");
    expect(wordsOf(blocks)).toContain("13800000001");
    expect(wordsOf(blocks)).not.toContain("赵刚");
  });
});

describe("the plan on paper", () => {
  it("has a box for each step of a list, in its order, and names the list", () => {
    for (const list of PLAN.lists) {
      const { title, blocks } = listPaper(zh, [list]);
      expect(title).toBe(list.name["zh-Hans"]);
      const boxes = lists(blocks);
      expect(boxes.every((each) => each.boxes)).toBe(true);
      const items = list.pages.flatMap((page) => page.items);
      expect(boxes.flatMap((each) => each.items)).toHaveLength(items.length);
      expect(wordsOf(blocks).includes("paper-stop")).toBe(Boolean(list.hazard));
    }
  });

  it("puts each of all lists on pages of its own", () => {
    const { title, blocks } = listPaper(en, PLAN.lists);
    expect(title).toBe("paper-lists");
    expect(blocks.filter(({ type }) => type === "break")).toHaveLength(PLAN.lists.length - 1);
    expect(wordsOf(blocks)).toContain(String(PLAN.lists[0]?.name["zh-Hans"]));
  });

  it("has a card for each duty", () => {
    const { blocks, layout } = dutyCards(zh);
    expect(layout).toBe("cards");
    const heads = blocks.flatMap((each) => (each.type === "heading" ? [each.text] : []));
    expect(heads).toEqual(PLAN.duties.map(({ name }) => name["zh-Hans"]));
  });

  it("makes posters of what customers read on a wall alone", () => {
    const texts = (channel: "poster" | "voice") => [{ channel, text: { "zh-Hans": "停电" } }];
    const scripts = [
      { ...SCRIPT, id: "a", texts: texts("voice") },
      { ...SCRIPT, id: "b", texts: texts("poster") },
      { ...SCRIPT, id: "c", texts: texts("poster"), to_customers: false },
    ];
    expect(posterScripts({ ...PLAN, scripts }).map(({ id }) => id)).toEqual(["b"]);
  });

  it("fills a poster with what is known, and leaves a line for what is not", () => {
    const facts = scriptFacts(NOTHING_TOLD.facts);
    const paragraphs = (known: typeof facts) => posterPaper(zh, SCRIPT, NOW, known).blocks;
    const area = PLAN.areas[0];
    expect(paragraphs(facts)).toMatchObject([{ text: "＿＿＿＿＿＿停电，＿＿＿＿＿＿起" }]);
    expect(paragraphs({ ...facts, areas: [area?.id ?? ""] })).toMatchObject([
      { text: `${area?.name["zh-Hans"]}停电，＿＿＿＿＿＿起` },
    ]);
    expect(posterPaper(zh, SCRIPT, NOW, facts)).toMatchObject({ layout: "poster", title: PLAN.site.name["zh-Hans"] });
  });
});

describe("the timeline", () => {
  const line = (n: number) => ({
    happened: `${n}`,
    who: "李敏",
    what: `事 ${n}`,
    where: "",
    received: "",
    ref: `a.${n}`,
  });

  it("has a row for each entry, in as many tables as the server takes rows", () => {
    const lines = Array.from({ length: 6001 }, (_, n) => line(n));
    const { blocks, subtitle } = timelinePaper(zh, "A 座", lines);
    expect(subtitle).toBe("A 座");
    expect(tables(blocks).map(({ rows }) => rows.length)).toEqual([6000, 1]);
    expect(tables(blocks)[1]?.rows[0]).toEqual(["6000", "李敏", "事 6000", "", "", "a.6000"]);
    expect(wordsOf(blocks)).toContain("paper-timeline-count(6001)");
  });

  it("is a table with its head where nothing was recorded", () => {
    const [only] = tables(timelinePaper(zh, "", []).blocks);
    expect([only?.head.length, only?.rows]).toEqual([6, []]);
  });
});
