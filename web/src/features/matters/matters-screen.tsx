import { seesCustomers, unseenWords } from "../../app/customers/list-unseen";
import { matterHere } from "../../app/incident/situation";
import { MatterRow } from "../../app/matters/matter-buttons";
import { matters, myMatters, nobodysMatters } from "../../app/matters/matters";
import { me } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { mineInOrder } from "../../core/readings/matters/given";
import type { Matter } from "../../core/readings/matters/matter";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";

function Rows({ all }: { all: readonly Matter[] }) {
  const of = matterHere.value;
  if (!of) return null;
  return (
    <ul class="list">
      {all.map((matter) => (
        <MatterRow key={matter.key} of={of} matter={matter} />
      ))}
    </ul>
  );
}

/** All that must be done in the outage at hand: mine, nobody's, and folded what others have. */
export function MattersScreen() {
  const [mine, nobodys] = [mineInOrder(myMatters.value, me.value?.person ?? ""), nobodysMatters.value];
  const others = matters.value.filter((each) => !(mine.includes(each) || nobodys.includes(each)));
  const sections = [
    ["matter-mine", mine],
    ["matter-nobodys", nobodys],
  ] as const;
  return (
    <Screen title={t("matter-title")} back="/">
      {matters.value.length === 0 && (
        <Empty icon="check" title={t("matter-none")}>
          {!seesCustomers.value && <p>{unseenWords()}</p>}
        </Empty>
      )}
      {sections.map(
        ([title, all]) =>
          all.length > 0 && (
            <section key={title} class="card" aria-label={t(title)}>
              <h2>{t(title)}</h2>
              <Rows all={all} />
            </section>
          ),
      )}
      {others.length > 0 && (
        <FoldOut open={mine.length + nobodys.length === 0} title={t("matter-others", { n: others.length })}>
          <Rows all={others} />
        </FoldOut>
      )}
    </Screen>
  );
}
