import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { blanksOf, leftBlank } from "./message-blanks";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

it.each(["zh-Hans", "en"])("gives every message that the client says a value for each blank of %s", (locale) => {
  const blanks = blanksOf(at(`web/locales/${locale}`));
  const found = leftBlank(at("web/tsconfig.json"), (file) => file.startsWith(at("web/src/")), blanks);
  expect(found.map(({ where, text, why }) => `${where} ${text}: ${why}`)).toEqual([]);
});
