import { type Promised, standing } from "../../core/folds/promises";
import { againAt } from "../../core/readings/calling-again";
import { displayTime } from "../../core/record/entries";
import { nameOf, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { promiseWords, when } from "../words/words";
import { promises, tries, waits } from "./communications";

/** "23:30 恢复供电": what was promised, in words. */
export const promisedWords = ({ what, until }: Promised): string => promiseWords(what, when(until));

/** How it went last and when to try again; what they promised, unless `alone`. Nothing where nobody has tried. */
export function TriedLine({ id, alone }: { id: string; alone?: boolean }) {
  const tried = tries.value.get(id);
  const given = alone ? [] : standing(promises.value).filter(({ by }) => by === id);
  const again = tried && againAt(tried, waits.value);
  const who = tried && nameOf(tried.last.entry.action?.actor ?? null);
  return (
    <>
      {tried && (
        <span class={again ? "label under warn" : "label under ok"}>
          {t("contact-last", {
            time: when(displayTime(tried.last.entry)),
            outcome: t(`outcome-${tried.last.outcome}`),
            who: who ?? "",
          })}
          {again ? ` · ${t("call-again-at", { time: when(again) })}` : ""}
        </span>
      )}
      {given.map((each) => (
        <span key={each.entry.ref} class={each.until < thisMinute.value ? "label under bad" : "label under"}>
          {promisedWords(each)}
          {each.until < thisMinute.value && ` · ${t("promise-passed")}`}
        </span>
      ))}
    </>
  );
}
