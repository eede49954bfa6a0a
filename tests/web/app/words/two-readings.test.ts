// @vitest-environment happy-dom

import { beforeEach, describe, expect, test as it, vi } from "vitest";
import type { Locale } from "../../../../web/src/app/device/preferences";

type Module = typeof import("../../../../web/src/app/words/i18n");
type Read = (words: { default: ParsedMessages }) => void;

const said = (id: string): { default: ParsedMessages } => ({ default: [[id, `said ${id}`]] });

/** Words whose reading the test ends, each reading by itself. */
function source(languages: Record<Locale, Read[]>, language: Locale) {
  return () => new Promise<{ default: ParsedMessages }>((done) => languages[language].push(done));
}

function held(): { waiting: Record<Locale, Read[]>; sources: Parameters<Module["sayToo"]>[0] } {
  const waiting: Record<Locale, Read[]> = { "zh-Hans": [], "zh-Hant": [], en: [] };
  return {
    waiting,
    sources: {
      "zh-Hans": source(waiting, "zh-Hans"),
      "zh-Hant": source(waiting, "zh-Hant"),
      en: source(waiting, "en"),
    },
  };
}

describe("two readings of words at once", () => {
  let words: Module;
  beforeEach(async () => {
    vi.resetModules();
    words = await import("../../../../web/src/app/words/i18n");
  });

  it("one that began with fewer words and ends later takes none away", async () => {
    const early = held();
    words.sayToo(early.sources);
    const fewer = words.speak("zh-Hans");
    const late = held();
    words.sayToo(late.sources);
    const more = words.speakMore();
    early.waiting["zh-Hans"][1]?.(said("early"));
    late.waiting["zh-Hans"][0]?.(said("late"));
    await more;
    early.waiting["zh-Hans"][0]?.(said("early"));
    await fewer;
    expect([words.t("early"), words.t("late")]).toEqual(["said early", "said late"]);
  });

  it("the language asked for last is the one shown, whichever is read first", async () => {
    const extra = held();
    words.sayToo(extra.sources);
    const before = words.speak("zh-Hans");
    const after = words.changeLocale("en");
    extra.waiting.en[0]?.(said("hello"));
    await after;
    extra.waiting["zh-Hans"][0]?.(said("nihao"));
    await before;
    expect([words.locale.value, words.t("hello")]).toEqual(["en", "said hello"]);
  });
});
