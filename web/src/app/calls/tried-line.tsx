import type { Tried } from "../../core/folds/call-tries";
import { type Promised, standing } from "../../core/folds/promises";
import { againAt } from "../../core/readings/calling-again";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { nameOf, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { promiseWords, when } from "../words/words";
import { promises, tries, waits } from "./communications";

/** "23:30 恢复供电": what was promised, in words. */
export const promisedWords = ({ what, until }: Promised): string => promiseWords(what, when(until));

interface Line {
  readonly tone: "ok" | "warn" | "bad" | "";
  readonly words: string;
}

/** When somebody tried last, how it went, and who it was. */
export const triedWords = ({ last: { entry, outcome } }: Tried): string =>
  t("contact-last", {
    time: when(displayTime(entry)),
    outcome: t(`outcome-${outcome}`),
    who: nameOf(doerOf(entry)) ?? "",
  });

/** How it went last, and when to try again; null where nobody has tried. */
function triedLine(id: string): Line | null {
  const tried = tries.value.get(id);
  if (!tried) return null;
  const again = againAt(tried, waits.value);
  const how = triedWords(tried);
  if (!again) return { tone: "ok", words: how };
  return { tone: "warn", words: `${t("call-again-at", { time: when(again) })} · ${how}` };
}

/** What they promised and have not kept yet, what has passed first. */
const promisedLines = (id: string): readonly Line[] =>
  standing(promises.value)
    .filter(({ by }) => by === id)
    .map((each): Line & { readonly until: number } => {
      const passed = each.until < thisMinute.value;
      const words = passed ? `${promisedWords(each)} · ${t("promise-passed")}` : promisedWords(each);
      return { tone: passed ? "bad" : "", words, until: each.until };
    })
    .toSorted((a, b) => a.until - b.until);

const Said = ({ tone, words }: Line) => <span class={`label under ${tone}`}>{words}</span>;

/** How it went last and when to try again. Nothing where nobody has tried. */
export function TriedLine({ id }: { id: string }) {
  const tried = triedLine(id);
  return tried && <Said {...tried} />;
}

/** The one line that counts most now: whom to try again, what they promised, how it went; else what is told of them. */
export function NowLine({ id, about }: { id: string; about: string }) {
  const [tried, promised] = [triedLine(id), promisedLines(id)[0]];
  const first = [promised, tried].find((each) => each?.tone === "bad" || each?.tone === "warn");
  return <Said {...(first ?? promised ?? tried ?? { tone: "", words: about })} />;
}
