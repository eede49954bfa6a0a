import { useState } from "preact/hooks";
import { record } from "../../../../app/record/record";
import { sentenceNow } from "../../../../app/words/entry-line";
import { t } from "../../../../app/words/i18n";
import { FEW_LINES, inLine } from "../../../../app/words/user-text";
import { when } from "../../../../app/words/words";
import { bringBack } from "../../../../core/commands/aside";
import { displayTime, type Entry } from "../../../../core/record/entries";
import { Button } from "../../../../ui/button";
import { Search } from "../../../../ui/search";
import { privateNow } from "../../entry/field-changes";
import { RowActs } from "../../ui/row-acts";

const FIRST = 50;

const wordsOf = (entry: Entry) => {
  const { text, place } = sentenceNow(entry);
  return { text, under: [place, privateNow(entry), when(displayTime(entry))].filter(Boolean).join(" · ") };
};

function Line({ entry }: { entry: Entry }) {
  const { text, under } = wordsOf(entry);
  return (
    <li class="row">
      <a class="leads grow" href={`/entries/${entry.ref}`}>
        <span class="grow">
          {inLine(text, FEW_LINES)}
          <span class="label under">{under}</span>
        </span>
      </a>
      <RowActs>
        <Button
          label={t("desk-aside-true-of", { what: text })}
          onPress={() => void record(bringBack(entry.device, [entry]))}
        >
          {t("desk-aside-true")}
        </Button>
      </RowActs>
    </li>
  );
}

/** Looks through many entries of one device for those that are true. */
export function AsideList({ all, label }: { all: readonly Entry[]; label: string }) {
  const [sought, setSought] = useState("");
  const [most, setMost] = useState(FIRST);
  const words = sought.trim().toLowerCase();
  const fits = (entry: Entry) => Object.values(wordsOf(entry)).join(" ").toLowerCase().includes(words);
  const found = words === "" ? all : all.filter(fits);
  return (
    <>
      {all.length > FIRST && <Search words={t("desk-aside-find")} value={sought} onSearch={setSought} />}
      <ul class="list" aria-label={label}>
        {found.slice(0, most).map((entry) => (
          <Line key={entry.ref} entry={entry} />
        ))}
      </ul>
      {found.length > most && (
        <Button onPress={() => setMost(most + FIRST)}>{t("desk-aside-more", { n: found.length - most })}</Button>
      )}
    </>
  );
}
