import { useState } from "preact/hooks";
import { t } from "../../app/i18n";
import { nextStep, placeWords, progress, type Round, roundHref, roundsFor, roundsOf } from "../../app/places";
import { Screen } from "../../app/screen";
import { myDuties, stage } from "../../app/situation";
import { current, edition, readsOnly } from "../../app/store";
import { name, say } from "../../app/words";
import { DUTIES, type Duty } from "../../core/fields";
import type { Edition, Stage } from "../../core/plan";
import { LinkButton } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty, LeadRow } from "../../ui/row";
import { EnterStage } from "./enter-stage";

/** A list at one place and how far it is. */
function RoundRow({ round }: { round: Round }) {
  const { answered, total, failed } = progress(round);
  const finished = answered === total && total > 0;
  const words = failed > 0 ? t("lists-failed", { n: failed }) : finished ? t("lists-finished") : "";
  return (
    <LeadRow
      href={roundHref(round)}
      end={
        current.value && (
          <span class={failed > 0 ? "bad far" : finished ? "ok far" : "mute far"}>
            {answered}/{total}
            {words && <span class="under">{words}</span>}
          </span>
        )
      }
    >
      {say(round.list.name)}
      <span class="label under">{placeWords(round.place) || say(round.list.when)}</span>
    </LeadRow>
  );
}

const unique = (rounds: readonly Round[]) => [...new Map(rounds.map((round) => [roundHref(round), round])).values()];

function StageLists({ from, each, only }: { from: Edition; each: Stage; only: readonly Duty[] }) {
  const rounds = unique(only.flatMap((duty) => roundsFor(from, each.id, duty)));
  if (rounds.length === 0) return null;
  const now = current.value !== null && stage.value === each.id;
  return (
    <details class="card fold" open={now || !current.value}>
      <summary>
        <h2>{say(each.name)}</h2>
        {now && <span class="label">{t("lists-this-stage")}</span>}
      </summary>
      <p class="label">{say(each.goal)}</p>
      <div class="list">
        {rounds.map((round) => (
          <RoundRow key={roundHref(round)} round={round} />
        ))}
      </div>
      {current.value && !now && <EnterStage stage={each.id} />}
    </details>
  );
}

/** Lists that belong to no stage: where a "could not" or a danger leads. */
function OtherLists({ from }: { from: Edition }) {
  const staged = new Set(from.stages.flatMap((each) => Object.values(each.lists).flat()));
  const rounds = from.lists.filter((list) => !staged.has(list.id)).flatMap((list) => roundsOf(from, list));
  if (rounds.length === 0) return null;
  return (
    <details class="card fold" open={!current.value}>
      <summary>
        <h2>{t("lists-other")}</h2>
      </summary>
      <div class="list">
        {rounds.map((round) => (
          <RoundRow key={roundHref(round)} round={round} />
        ))}
      </div>
    </details>
  );
}

function goOn() {
  const next = current.value && !readsOnly.value ? nextStep() : null;
  if (!next) return;
  return (
    <LinkButton kind="go" size="press" href={roundHref(next.round)}>
      {t("lists-go-on", { list: name("lists", next.round.list.id) })}
    </LinkButton>
  );
}

/** All lists by stage: mine first, all of them one tap away. */
export function ListsScreen() {
  const mine = myDuties.value;
  const [whose, setWhose] = useState<"mine" | "all">(mine.length > 0 ? "mine" : "all");
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
  const only = whose === "mine" ? mine : DUTIES;
  return (
    <Screen title={t("place-lists")} main={goOn()}>
      {mine.length > 0 && (
        <ChooseOne
          legend={mine.map((duty) => name("duties", duty)).join(t("shell-joiner"))}
          options={[
            { value: "mine", label: t("lists-mine") },
            { value: "all", label: t("lists-all") },
          ]}
          value={whose}
          onChoose={setWhose}
        />
      )}
      {!current.value && <p class="label">{t("lists-practise")}</p>}
      {from.stages.map((each) => (
        <StageLists key={each.id} from={from} each={each} only={only} />
      ))}
      {whose === "all" && <OtherLists from={from} />}
    </Screen>
  );
}
