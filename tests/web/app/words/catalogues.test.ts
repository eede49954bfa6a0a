// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { expect, it } from "vitest";
import { catalogues } from "../../../../web/build/catalogues";

const FOLDER = "web/locales";
const GROUPS = ["", "rest-", "desk-", "plan-", "prove-"];

/** What a module of messages gives. */
async function given(locale: string, group: string): Promise<readonly (readonly [string, unknown])[]> {
  const load = catalogues(FOLDER).load as unknown as (this: object, id: string) => string;
  const code = load.call({ addWatchFile: () => undefined }, `\0virtual:catalogue/${group}${locale}`);
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default;
}

it.each(["zh-Hans", "en"])("gives all messages of %s as the parser reads them", async (locale) => {
  const all = (await Promise.all(GROUPS.map((group) => given(locale, group)))).flat();
  const files = readdirSync(`${FOLDER}/${locale}`).filter((name) => name.endsWith(".ftl"));
  const parsed = files.flatMap((name) => new FluentResource(readFileSync(`${FOLDER}/${locale}/${name}`, "utf8")).body);
  expect(new Map(all)).toEqual(new Map(parsed.map(({ id, value }) => [id, value])));
});
