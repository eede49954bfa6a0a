import { ListRow } from "../../app/checklists/list-rows";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { FoldOut } from "../../ui/fold-out";

/** Lists by what they are about; where the plan names no topics, all of them. */
export function Topics({ from }: { from: Edition }) {
  const all = { id: "", name: {}, lists: from.lists.map((list) => list.id) };
  return (from.topics.length > 0 ? from.topics : [all]).map((topic, index) => (
    <FoldOut key={topic.id} open={index === 0} title={say(topic.name) || t("entries-all")} note={topic.lists.length}>
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
