import { ListRow } from "../../app/checklists/list-rows";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Checklist, Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";

const SPACES = /\s+/gu;
const bare = (words: string) => words.toLowerCase().replace(SPACES, "");

const names = (list: Checklist) => [say(list.name), list.pinyin, list.initials].map(bare);

/** How well a list fits: its name begins so, has it within, its use speaks of it, or (null) none of these. */
function closeness(list: Checklist, wanted: string): number | null {
  if (names(list).some((each) => each.startsWith(wanted))) return 0;
  if (names(list).some((each) => each.includes(wanted))) return 1;
  return bare(say(list.when)).includes(wanted) ? 2 : null;
}

/** By name, pinyin (with or without spaces), initials, or a word of when it is used; what fits best comes first. */
export function findLists(lists: readonly Checklist[], query: string): readonly Checklist[] {
  const found = lists
    .map((list) => ({ list, rank: closeness(list, bare(query)) }))
    .filter((each) => each.rank !== null);
  return found.sort((a, b) => Number(a.rank) - Number(b.rank)).map((each) => each.list);
}

export function Found({ from, query }: { from: Edition; query: string }) {
  const found = findLists(from.lists, query);
  if (found.length === 0) return <Empty icon="find" title={t("lists-none-found")} />;
  return (
    <section class="card" aria-label={t("lists-found", { n: found.length })}>
      <h2>{t("lists-found", { n: found.length })}</h2>
      <div class="list">
        {found.map((list) => (
          <ListRow key={list.id} list={list} />
        ))}
      </div>
    </section>
  );
}

/** Lists by what they are about; where the plan names no topics, all of them. */
export function Topics({ from }: { from: Edition }) {
  const all = { id: "", name: {}, lists: from.lists.map((list) => list.id) };
  return (from.topics.length > 0 ? from.topics : [all]).map((topic, index) => (
    <FoldOut key={topic.id} open={index === 0} title={say(topic.name) || t("lists-all")} note={topic.lists.length}>
      <div class="list">
        {topic.lists
          .flatMap((id) => byId(from.lists, id) ?? [])
          .map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
      </div>
    </FoldOut>
  ));
}
