// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { expect, it } from "vitest";
import { differences } from "../../../../web/build/traditional";
import { type Message, traditionalOf } from "../../../../web/src/app/words/messages/traditional";

const FOLDER = "web/locales";
/** The modules of each language. */
const MODULES = {
  "zh-Hans": () => [
    import("virtual:catalogue/zh-Hans"),
    import("virtual:catalogue/rest-zh-Hans"),
    import("virtual:catalogue/desk-zh-Hans"),
    import("virtual:catalogue/plan-zh-Hans"),
    import("virtual:catalogue/prove-zh-Hans"),
  ],
  "zh-Hant": () => [
    import("virtual:catalogue/zh-Hant"),
    import("virtual:catalogue/rest-zh-Hant"),
    import("virtual:catalogue/desk-zh-Hant"),
    import("virtual:catalogue/plan-zh-Hant"),
    import("virtual:catalogue/prove-zh-Hant"),
  ],
  en: () => [
    import("virtual:catalogue/en"),
    import("virtual:catalogue/rest-en"),
    import("virtual:catalogue/desk-en"),
    import("virtual:catalogue/plan-en"),
    import("virtual:catalogue/prove-en"),
  ],
} as const;

const filesOf = (locale: string) => {
  const names = readdirSync(`${FOLDER}/${locale}`).filter((name) => name.endsWith(".ftl"));
  return names.map((name) => ({ name, text: readFileSync(`${FOLDER}/${locale}/${name}`, "utf8") }));
};

it.each(["zh-Hans", "zh-Hant", "en"] as const)("gives all messages of %s as the parser reads them", async (locale) => {
  const made = await Promise.all(MODULES[locale]());
  const parsed = filesOf(locale).flatMap(({ text }) => new FluentResource(text).body);
  expect(new Map<string, unknown>(made.flatMap((each) => each.default))).toEqual(
    new Map<string, unknown>(parsed.map(({ id, value }) => [id, value])),
  );
});

const SIMPLIFIED: readonly Message[] = [
  ["one", "停电了"],
  ["two", ["复电：", { type: "var", name: "电" }]],
  [
    "many",
    {
      type: "select",
      variants: [
        { key: "电", value: ["电话 ", "回复"] },
        { key: "b", value: "停电" },
      ],
    },
  ],
  ["longer", "手电"],
  ["new", "电"],
];

it("gives whole what its words and letters do not make, and makes by them what was never derived", () => {
  const traditional: readonly Message[] = [
    ["one", "停電了"],
    ["two", ["復電：", { type: "var", name: "电" }]],
    [
      "many",
      {
        type: "select",
        variants: [
          { key: "电", value: ["電話 ", "回覆"] },
          { key: "b", value: "停電" },
        ],
      },
    ],
    ["longer", "手電筒"],
  ];
  const { pairs, apart } = differences(SIMPLIFIED, traditional);
  expect([pairs, apart.map(([id]) => id)]).toEqual(["电電复復话話 回复 回覆", ["longer"]]);
  expect(traditionalOf(SIMPLIFIED, pairs, apart)).toEqual([...traditional, ["new", "電"]]);
});
