// @vitest-environment happy-dom
import { beforeAll, expect, it } from "vitest";
import type { Reader } from "../../../../web/src/app/words/entry-reader";
import { changeLocale, speakAll } from "../../../../web/src/app/words/i18n";
import { namesOf } from "../../../../web/src/app/words/names";
import { matterOf } from "../../../../web/src/app/words/sentences/response-sentences";
import { PLAN } from "../../support/phone-plan";

beforeAll(async () => {
  await changeLocale("zh-Hans");
  await speakAll();
});

const names = namesOf(PLAN, null, "zh-Hans", "、");
const said = (matter: string) => matterOf({ names, field: () => matter } as unknown as Reader);

it.each([
  ["request:aaaaaaaaaa.2", "客户诉求"],
  ["help:aaaaaaaaaa.2", "支援"],
  ["accident:aaaaaaaaaa.2", "事故"],
  ["danger:aaaaaaaaaa.2", "有人遇险"],
  ["promise:aaaaaaaaaa.2", "答应的事"],
  ["check:cluo", "看特殊客户：cluo"],
  ["notice:all", "再告知：all"],
  ["call:utility", "再打给供电公司"],
  ["call_out:contact:utility", "召集供电公司"],
  ["call_out:duty:leader", "召集leader"],
  ["level:2 3/scope/all", "升到二级"],
  ["care:damage", "damage"],
  ["constructor:x", "一件要办的事"],
  ["request:", "一件要办的事"],
  ["", "一件要办的事"],
])("a matter under %s is called %s", (key, words) => expect(said(key).replaceAll(/[\u2068\u2069]/gu, "")).toBe(words));
