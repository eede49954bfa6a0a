import { useState } from "preact/hooks";
import { EnterStage } from "../../app/checklists/enter-stage";
import { ListRow, PlacedListRow } from "../../app/checklists/list-rows";
import { nextStep, toEnter } from "../../app/checklists/next-step";
import { leadsToList, placedListHref } from "../../app/checklists/placed-lists";
import { covering } from "../../app/duties/staffing";
import { myDuties, stage, told } from "../../app/incident/situation";
import { currentIncident, edition, readsOnly, workIncident } from "../../app/record/store";
import { RecoveryLead } from "../../app/recovery/recovery-lead";
import { SearchResults } from "../../app/search/search-results";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { dutyLists } from "../../core/readings/placed-lists";
import { LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Search } from "../../ui/search";
import { StageLists, unique } from "./stage-lists";
import { Topics } from "./topics";

/** What is mine in this stage: the place to look first. */
function MineNow({ from, only }: { from: Edition; only: readonly Duty[] }) {
  const lists = unique(only.flatMap((duty) => dutyLists(from, told.value, stage.value, duty)));
  if (lists.length === 0) return null;
  return (
    <section class="card" aria-label={t("lists-mine-now")}>
      <h2>{t("lists-mine-now")}</h2>
      <div class="list">
        {lists.map((placed) => (
          <PlacedListRow key={placedListHref(placed)} placed={placed} />
        ))}
      </div>
    </section>
  );
}

/** Where every danger of the plan begins: one tap, whoever holds the phone. */
function DangerLists({ from }: { from: Edition }) {
  const ids = [...new Set(from.dangers.map((danger) => danger.list))];
  const lists = ids.flatMap((id) => byId(from.lists, id) ?? []);
  if (lists.length === 0) return null;
  return (
    <section class="card" aria-label={t("lists-danger")}>
      <h2>{t("lists-danger")}</h2>
      <div class="list">
        {lists.map((list) => (
          <ListRow key={list.id} list={list} />
        ))}
      </div>
    </section>
  );
}

/** Mine: what is to do now, where dangers begin, then the other stages. */
function Mine({ from, only }: { from: Edition; only: readonly Duty[] }) {
  return (
    <>
      <MineNow from={from} only={only} />
      <DangerLists from={from} />
      {from.stages
        .filter((each) => each.id !== stage.value)
        .map((each) => (
          <StageLists key={each.id} from={from} each={each} only={only} />
        ))}
    </>
  );
}

function goOn() {
  if (!currentIncident.value || readsOnly.value) return;
  const stageNext = toEnter();
  const next = nextStep();
  if (stageNext && (next?.overtaken ?? true)) return <EnterStage stage={stageNext.id} leads />;
  if (!next) return;
  return (
    <LinkButton kind={next.waits ? undefined : "go"} size="press" href={placedListHref(next.placed)}>
      {next.waits ? t("lists-look", { list: name("lists", next.placed.list.id) }) : leadsToList(next.placed)}
    </LinkButton>
  );
}

const LISTS = ["list", "item"] as const;
const WAYS = ["mine", "topics", "stages"] as const;

/** All lists, found by whose they are, by what they are about, by stage, or by a few letters. */
export function ListsScreen() {
  const only = [...myDuties.value, ...covering.value];
  const [way, setWay] = useState<(typeof WAYS)[number]>(only.length > 0 ? "mine" : "topics");
  const [query, setQuery] = useState("");
  const from = edition.value;
  if (!from) {
    return (
      <Screen title={t("place-lists")}>
        <Empty icon="lists" title={t("lists-no-plan")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      </Screen>
    );
  }
  const ways = WAYS.filter((each) => each !== "mine" || only.length > 0);
  return (
    <Screen
      title={t("place-lists")}
      search={<Search words={t("lists-search")} value={query} onSearch={setQuery} />}
      main={goOn()}
    >
      {query.trim() === "" ? (
        <>
          <ChooseOne
            legend={only.map((duty) => name("duties", duty)).join(t("shell-joiner")) || t("lists-how")}
            options={ways.map((value) => ({ value, label: t(`lists-by-${value}`) }))}
            value={way}
            onChoose={setWay}
          />
          {!currentIncident.value && <p class="label">{t(workIncident.value ? "lists-expected" : "lists-practise")}</p>}
          {currentIncident.value && <RecoveryLead />}
          {way === "mine" && <Mine from={from} only={only} />}
          {way === "topics" && <Topics from={from} />}
          {way === "stages" &&
            from.stages.map((each) => <StageLists key={each.id} from={from} each={each} only={DUTIES} />)}
        </>
      ) : (
        <SearchResults query={query} first={LISTS} />
      )}
    </Screen>
  );
}
