import type { ComponentChildren } from "preact";
import { gateFor } from "../../app/checklists/gates";
import { PlacedListRow } from "../../app/checklists/list-rows";
import { placedListHref } from "../../app/checklists/placed-lists";
import { told } from "../../app/incident/situation";
import { matters } from "../../app/matters/matters";
import { FailedSteps } from "../../app/matters/matters-card";
import { edition, workIncident } from "../../app/record/store";
import { DangerAnywhere } from "../../app/recovery/danger-first";
import { BeginAnew, FailedAgain, isFailedAgain } from "../../app/recovery/failed-again";
import { PowerUpLines } from "../../app/recovery/step-lines";
import { TrippedEarlier } from "../../app/recovery/tripped-earlier";
import { WentOn } from "../../app/recovery/went-on";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import type { Matter } from "../../core/readings/matters/matter";
import { type PlacedList, placedLists } from "../../core/readings/placed-lists";
import { keepsFailure } from "../../core/readings/recovery/anew/failed-before";
import type { Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Empty } from "../../ui/empty";
import { BarAnswers } from "../../ui/frame/action-bar";
import { Services } from "./services";
import { StopOrGoOn } from "./stop-or-go-on";
import { SystemChecks } from "./system-checks";

/** The plan's lists of one part of the recovery, each at the places that were dark. */
const placedIn = (from: Edition, ids: readonly string[]): readonly PlacedList[] =>
  ids.flatMap((id) => byId(from.lists, id) ?? []).flatMap((list) => placedLists(from, told.value, list));

/** All stops from which nobody has gone on, each once. */
const stopsOf = (lists: readonly PlacedList[]): readonly Entry[] => [
  ...new Map(lists.flatMap((each) => gateFor(each)?.stops ?? []).map((stop) => [stop.ref, stop])).values(),
];

interface ListsProps {
  readonly title: string;
  readonly lists: readonly PlacedList[];
  readonly children?: ComponentChildren;
}

function Lists({ title, lists, children }: ListsProps) {
  if (lists.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <div class="list">
        {lists.map((placed) => (
          <PlacedListRow key={placedListHref(placed)} placed={placed} />
        ))}
      </div>
      {children}
    </section>
  );
}

/** What failed or tripped and is not settled, whenever that was: whoever goes on must know. */
function Failed({ from }: { from: Edition }) {
  const isOfThese = ({ kind, entries }: Matter): boolean => {
    const { action } = entries.at(-1) ?? {};
    return kind === "could_not" && keepsFailure(from, (action && textField(action, "list")) ?? "");
  };
  return <FailedSteps failed={matters.value.filter(isOfThese)} />;
}

/** Bringing everything back: what comes before, the power-up by its gate, the checks, the services in their order. */
export function RecoveryScreen() {
  const from = edition.value;
  if (!(from && workIncident.value)) {
    return (
      <Screen title={t("recovery-title")} back="/">
        <Empty icon="lists" title={t("level-no-incident")} />
      </Screen>
    );
  }
  const { before, power_up } = from.recovery;
  const powerUp = placedIn(from, power_up);
  const stops = stopsOf(powerUp);
  return (
    <Screen
      title={t("recovery-title")}
      back="/"
      main={
        <BarAnswers>
          <StopOrGoOn stops={stops} />
        </BarAnswers>
      }
    >
      <DangerAnywhere />
      {isFailedAgain() && (
        <section class="card stack" aria-label={t("far-lost-now")}>
          <FailedAgain />
        </section>
      )}
      <BeginAnew />
      <TrippedEarlier />
      <Failed from={from} />
      <Lists title={t("recovery-before")} lists={placedIn(from, before)} />
      <Lists title={t("recovery-power-up")} lists={powerUp}>
        <PowerUpLines from={from} />
        <WentOn from={from} />
      </Lists>
      <SystemChecks from={from} />
      <Services from={from} quiet={stops.length > 0} />
    </Screen>
  );
}
