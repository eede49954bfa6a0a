// @vitest-environment happy-dom
import { beforeAll, expect, it } from "vitest";
import type { Reader } from "../../../../web/src/app/words/entry-reader";
import { sentenceOf } from "../../../../web/src/app/words/entry-words";
import { changeLocale, speakAll } from "../../../../web/src/app/words/i18n";
import { type Names, namesOf } from "../../../../web/src/app/words/names";
import { matterOf } from "../../../../web/src/app/words/sentences/response-sentences";
import type { Entry } from "../../../../web/src/core/record/entries";
import type { Directory } from "../../../../web/src/sync/connection/api";
import { entryOf } from "../../core/boards";
import { PLAN } from "../../support/phone-plan";

beforeAll(async () => {
  await changeLocale("zh-Hans");
  await speakAll();
});

const DIRECTORY = { people: [], customers: [{ id: "cluo", name: "罗秀英" }] } as unknown as Directory;
const names = namesOf(PLAN, DIRECTORY, "zh-Hans", "、");
const said = (matter: string) => matterOf({ names, field: () => matter } as unknown as Reader);
const plain = (words: string | null) => words?.replaceAll(/[\u2066-\u2069]/gu, "") ?? "";

it.each([
  ["request:aaaaaaaaaa.2", "客户诉求"],
  ["help:aaaaaaaaaa.2", "支援"],
  ["accident:aaaaaaaaaa.2", "事故"],
  ["danger:aaaaaaaaaa.2", "有人遇险"],
  ["promise:aaaaaaaaaa.2", "答应的事"],
  ["check:cluo", "看特殊客户：罗秀英"],
  // Whoever reads may not know who it is.
  ["check:cdai", "一位特殊客户"],
  ["notice:all", "再告知：all"],
  ["call:utility", "再打给供电公司"],
  ["call_out:contact:utility", "召集供电公司"],
  ["call_out:duty:leader", "召集leader"],
  ["level:2 3/scope/all", "升到二级"],
  ["care:damage", "damage"],
  ["constructor:x", "一件要办的事"],
  ["request:", "一件要办的事"],
  ["", "一件要办的事"],
])("a matter under %s is called %s", (key, words) => expect(plain(said(key))).toBe(words));

/** What others name. */
const told = (n: number, type: string, body: object): Entry =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: 0,
    action: { type, actor: "p1", body: body as Record<string, unknown> },
  });
const ENTRIES = [
  told(1, "request.opened", { kind: "repair", what: "厨房没电", area: "tower-b" }),
  told(2, "help.asked", { of: "people", what: "保安", count: 2, area: "tower-a" }),
  told(3, "incident.opened", { people_in_danger: { place: "1203", area: "tower-b" } }),
  told(4, "accident.recorded", { part: "first", area: "tower-a", text: "保洁摔了" }),
  told(5, "promise.made", { by: "utility", what: "power", until: "2026-11-25T21:30:00+08:00" }),
  told(6, "customer.reported", { area: "tower-b" }),
  told(7, "entry.undone", {}),
  told(18, "step.done", { list: "first", item: "ring", reason: "x" }),
  told(19, "stage.entered", { stage: "启动" }),
  told(20, "note.written", { text: `${"一".repeat(31)}\n二` }),
  told(21, "entry.corrected", { text: "湿的" }),
];
const among: Names = { ...names, entry: (ref) => ENTRIES.find((each) => each.ref === ref) };
const sentence = (type: string, body: object, refs: string[] = []) => {
  const { text, place } = sentenceOf(
    entryOf({
      ref: "aaaaaaaaaa.9",
      happened_at: 0,
      action: { type, actor: "p1", body: body as Record<string, unknown>, refs },
    }),
    among,
    () => "21:30",
  );
  return [plain(text), plain(place)];
};
const at = (n: number) => `aaaaaaaaaa.${n}`;

it.each([
  ["matter.taken", { matter: `request:${at(1)}` }, ["我来办：报修：厨房没电 · B 座", ""]],
  ["matter.taken", { matter: `help:${at(2)}` }, ["我来办：支援：保安 · A 座", ""]],
  ["matter.taken", { matter: `danger:${at(3)}` }, ["我来办：有人遇险：1203", ""]],
  ["matter.taken", { matter: `accident:${at(4)}` }, ["我来办：事故 · A 座", ""]],
  [
    "matter.left",
    { matter: `promise:${at(5)}`, reason: "等不到" },
    ["不做了：供电公司 · 答应 21:30 恢复供电。等不到", ""],
  ],
  ["matter.left", { matter: `customer_reported:${at(6)}` }, ["不做了：上报的特殊客户 · B 座", ""]],
  ["request.acted", { request: at(1), what: "换了保险丝" }, ["诉求有进展：换了保险丝", "报修：厨房没电 · B 座"]],
  ["request.closed", { request: at(1), outcome: "solved" }, ["诉求办结：解决了", "报修：厨房没电 · B 座"]],
  ["help.arrived", { help: at(2), count: 2, area: "tower-b" }, ["支援到了：2", "支援：保安 · A 座 · B 座"]],
  ["request.acted", { request: at(8), what: "换了保险丝" }, ["诉求有进展：换了保险丝", ""]],
])("%s of %o says what and where", (type, body, words) => expect(sentence(type, body)).toEqual(words));

it.each([
  ["promise.withdrawn", { kept: true }, 5, "答应的事做到了：供电公司 · 答应 21:30 恢复供电"],
  ["entry.undone", {}, 1, "撤回一条，不算：接到报修：厨房没电"],
  ["entry.undone", { reason: "重复了" }, 1, "撤回一条，不算：接到报修：厨房没电。重复了"],
  ["entry.corrected", { text: "楼道没电" }, 1, "更正“接到报修：厨房没电”：楼道没电"],
  ["entry.corrected", { text: "没做成" }, 18, "更正“打 95598”：没做成"],
  ["entry.corrected", { text: "启动过了" }, 19, "更正“进入阶段‘启动’”：启动过了"],
  ["entry.corrected", { text: "水位 25 厘米" }, 20, `更正“${"一".repeat(24)}…”：水位 25 厘米`],
  ["entry.corrected", { text: "干的" }, 21, "更正：干的"],
  ["entry.corrected", { text: "干的" }, 12, "更正：干的"],
  ["entry.pinned", { pinned: true }, 1, "置顶一条记录：接到报修：厨房没电"],
  ["entry.decided", { decision: true }, 1, "把一条记录标成决定：接到报修：厨房没电"],
  ["entry.pinned", { pinned: true }, 7, "置顶一条记录"],
])("%s of %o says of which entry", (type, body, of, words) => expect(sentence(type, body, [at(of)])[0]).toBe(words));
