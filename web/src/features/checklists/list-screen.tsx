import { useRoute } from "preact-iso/router";
import { FailedBeforeLine, HowFar } from "../../app/checklists/how-far";
import { placedListHref, placeWords } from "../../app/checklists/placed-lists";
import { backTo } from "../../app/incident/ended-incident";
import { told } from "../../app/incident/situation";
import { edition, workIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Checklist, Edition } from "../../core/plan/plan";
import { byId, placesOf } from "../../core/plan/plan-lookups";
import { type PlacedList, placedLists, progressIn } from "../../core/readings/placed-lists";
import { listNear } from "../../core/readings/recovery/way-on";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { ConfirmedList } from "./confirmed-list";
import { ReadOnlyList } from "./read-only-list";
import { SteppedList } from "./stepped-list";

const NOWHERE = { area: null, asset: null };

/** Where? The places in the dark stand first; the others are one more tap, for what was not known to be dark. */
function ChoosePlace({ from, list }: { from: Edition; list: Checklist }) {
  const dark = placedLists(from, told.value, list);
  const known = new Set(dark.map((placed) => placedListHref(placed)));
  const others = placesOf(from, list, []).map((place) => ({ list, place }));
  const lit = list.scope === "once" ? [] : others.filter((placed) => !known.has(placedListHref(placed)));
  return (
    <Screen title={say(list.name)} back={backTo("/lists")}>
      <p>{t("list-where")}</p>
      {dark.length > 0 ? <Places lists={dark} /> : <Notice>{t("list-no-place")}</Notice>}
      <div class="card list">
        <LeadRow href={placedListHref({ list, place: NOWHERE })}>{t("list-nowhere")}</LeadRow>
        {list.scope === "once" && <LeadRow href="/danger">{t("list-elsewhere")}</LeadRow>}
      </div>
      {lit.length > 0 && (
        <FoldOut open={dark.length === 0} title={t("list-elsewhere")}>
          <Places lists={lit} />
        </FoldOut>
      )}
    </Screen>
  );
}

function Places({ lists }: { lists: readonly PlacedList[] }) {
  return (
    <div class="card list">
      {lists.map((placed) => {
        const far = progressIn(told.value, placed);
        return (
          <LeadRow
            key={placedListHref(placed)}
            href={placedListHref(placed)}
            end={far.answered > 0 && <HowFar {...far} />}
          >
            {placeWords(placed.place)}
            <FailedBeforeLine {...far} />
          </LeadRow>
        );
      })}
    </div>
  );
}

/** The placed that the address names; a list done once, or at the only place there is, needs none named. */
function placedListOf(from: Edition, list: Checklist, query: Record<string, string>): PlacedList | null {
  const { area = null, asset = null, nowhere } = query;
  if (nowhere !== undefined) return { list, place: NOWHERE };
  if (list.scope === "once") {
    const [one, ...others] = placedLists(from, told.value, list);
    if (area !== null || asset !== null) return listNear(from, list.id, { area, asset });
    // People are in danger for whom it is: one of them, or somebody else?
    return one && others.length === 0 && one.place.asset === null ? one : null;
  }
  if (list.scope === "area" && area !== null) return { list, place: { area, asset: null } };
  if (list.scope === "asset" && asset !== null) return { list, place: { area, asset } };
  const [only, ...more] = placesOf(from, list, []);
  return only && more.length === 0 ? { list, place: only } : null;
}

/** One list: read, where nothing is on; else step by step or to be confirmed, as the plan says. */
export function ListScreen() {
  const { params, query } = useRoute();
  const from = edition.value;
  const list = from && byId(from.lists, params["list"] ?? "");
  if (!list) {
    return (
      <Screen title={t("place-lists")} back="/lists">
        <Empty icon="lists" title={t(from ? "list-unknown" : "lists-no-plan")} />
      </Screen>
    );
  }
  if (!workIncident.value) return <ReadOnlyList key={list.id} list={list} />;
  const placed = placedListOf(from, list, query);
  if (!placed) return <ChoosePlace from={from} list={list} />;
  return list.style === "read_do" ? (
    <SteppedList key={placedListHref(placed, query["at"])} placed={placed} at={query["at"]} />
  ) : (
    <ConfirmedList key={placedListHref(placed)} placed={placed} />
  );
}
