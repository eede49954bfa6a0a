import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { t } from "../../app/i18n";
import { entries, nameOf } from "../../app/store";
import { when } from "../../app/words";
import { isAccess } from "../../core/access";
import type { Entry } from "../../core/entries";
import { sieve } from "../../core/lists";
import { Button } from "../../ui/button";
import { Part } from "./part";
import { sentence } from "./row-words";

const PAGE = 20;
const sift = sieve(isAccess);
const told = computed<readonly Entry[]>(() => sift(entries.value));

function AccessRow({ entry }: { entry: Entry }) {
  const actor = entry.action?.actor ?? null;
  return (
    <li class="desk-access">
      <time class="label">{when(entry.happenedAt)}</time>
      <span>
        {sentence(entry).text}
        <span class="label desk-line">{actor === null ? t("desk-access-machine") : nameOf(actor)}</span>
      </span>
    </li>
  );
}

/** Who got in, by what, with which rights, and who read personal data: the latest first. */
export function AccessPanel() {
  const [shown, setShown] = useState(PAGE);
  const all = told.value;
  const more = Math.min(PAGE, all.length - shown);
  return (
    <Part title={t("desk-access")}>
      <p class="label">{t(all.length === 0 ? "desk-access-none" : "desk-access-text")}</p>
      <ul class="list">
        {all
          .slice(-shown)
          .toReversed()
          .map((entry) => (
            <AccessRow key={entry.ref} entry={entry} />
          ))}
      </ul>
      {more > 0 && <Button onPress={() => setShown(shown + PAGE)}>{t("desk-access-more", { count: more })}</Button>}
    </Part>
  );
}
