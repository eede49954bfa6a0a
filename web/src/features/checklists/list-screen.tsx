import { useRoute } from "preact-iso/router";
import { t } from "../../app/i18n";
import { placeWords, type Round, roundHref, roundsOf } from "../../app/places";
import { Screen } from "../../app/screen";
import { current, edition } from "../../app/store";
import { say } from "../../app/words";
import type { Checklist } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { Empty, LeadRow, Notice } from "../../ui/row";
import { Confirming } from "./confirming";
import { Reading } from "./reading";
import { Stepping } from "./stepping";

function ChoosePlace({ rounds, list }: { rounds: readonly Round[]; list: Checklist }) {
  return (
    <Screen title={say(list.name)} back="/lists">
      <p class="label">{t("list-where")}</p>
      <div class="card list">
        {rounds.map((round) => (
          <LeadRow key={roundHref(round)} href={roundHref(round)}>
            {placeWords(round.place)}
          </LeadRow>
        ))}
      </div>
      {rounds.length === 0 && <Notice>{t("list-no-place")}</Notice>}
    </Screen>
  );
}

/** The round that the address names; a list done once needs no place. */
function roundOf(list: Checklist, query: Record<string, string>): Round | null {
  const { area = null, asset = null } = query;
  if (list.scope === "once") return { list, place: { area: null, asset: null } };
  if (list.scope === "area") return area === null ? null : { list, place: { area, asset: null } };
  return asset === null ? null : { list, place: { area, asset } };
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
  if (!current.value) return <Reading list={list} />;
  const round = roundOf(list, query);
  if (!round) return <ChoosePlace rounds={roundsOf(from, list)} list={list} />;
  return list.style === "read_do" ? (
    <Stepping key={roundHref(round)} round={round} at={query["at"]} />
  ) : (
    <Confirming key={roundHref(round)} round={round} />
  );
}
