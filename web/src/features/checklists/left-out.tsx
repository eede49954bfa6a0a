import { PlacedListRow } from "../../app/checklists/list-rows";
import { placedListHref } from "../../app/checklists/placed-lists";
import { situation } from "../../app/incident/situation";
import { t } from "../../app/words/i18n";
import { levelWords, say } from "../../app/words/words";
import type { Checklist } from "../../core/plan/plan";
import { itemsAt } from "../../core/plan/plan-lookups";
import type { PlacedList } from "../../core/readings/placed-lists";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";

/** Steps that the plan leaves out at this level: to be seen, so that nobody thinks them forgotten. */
export function ItemsLeftOut({ list }: { list: Checklist }) {
  const { level } = situation.value;
  const out = itemsAt(list, level).filter(({ skipped }) => skipped);
  if (out.length === 0) return null;
  const words = t("list-left-out", { level: levelWords(level) });
  if (level !== null && list.skip_at.includes(level)) return <Notice>{words}</Notice>;
  return (
    <FoldOut title={words} note={t("list-left-out-steps", { n: out.length })}>
      <ul class="list">
        {out.map(({ item }) => (
          <li key={item.id} class="mute">
            {say(item.text)}
          </li>
        ))}
      </ul>
    </FoldOut>
  );
}

/** Whole lists that the plan leaves out at this level: each can still be opened. */
export function ListsLeftOut({ lists }: { lists: readonly PlacedList[] }) {
  if (lists.length === 0) return null;
  return (
    <>
      <p class="label">{t("list-left-out", { level: levelWords(situation.value.level) })}</p>
      <div class="list">
        {lists.map((placed) => (
          <PlacedListRow key={placedListHref(placed)} placed={placed} />
        ))}
      </div>
    </>
  );
}
