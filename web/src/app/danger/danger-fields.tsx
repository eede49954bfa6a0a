/** The fields of a report of people in danger: kind, place, number and condition, each one tap. */

import type { ComponentChildren } from "preact";
import type { DangerKind } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { ChooseOne, Field } from "../../ui/choices";
import { CONDITIONS } from "../incident/danger-words";
import { plan } from "../record/store";
import { ChooseArea } from "../words/area-choice";
import { t } from "../words/i18n";
import { say } from "../words/words";
import { asksAgain, type Chosen, INTERCOM, NO_EQUIPMENT, placesFor, type Spot } from "./danger-report";
import { EquipmentFields } from "./equipment-fields";

const COUNTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

/** The plan's kind of danger and place that were chosen. */
export function plannedOf({ kind, place }: Chosen): { danger: DangerKind | null; spot: Spot | undefined } {
  const danger = kind === null ? null : byId(plan.value?.dangers ?? [], kind);
  return { danger, spot: placesFor(plan.value, danger).find(({ value }) => value === place) };
}

interface Fields {
  readonly chosen: Chosen;
  readonly onChoose: (part: Partial<Chosen>) => void;
}

function Where({ chosen, onChoose }: Fields) {
  const offered = placesFor(plan.value, plannedOf(chosen).danger);
  return offered.some(({ asset }) => asset !== null) ? (
    <ChooseOne
      legend={t("danger-where")}
      options={offered}
      value={chosen.place}
      onChoose={(place) => onChoose({ place })}
    />
  ) : (
    <ChooseArea
      legend={t("danger-where")}
      areas={plan.value?.areas ?? []}
      value={chosen.place}
      onChoose={(place) => onChoose({ place })}
    />
  );
}

/** What, where, how many and how they are: one tap each, and none must be typed. Children stand below the kinds. */
export function DangerFields({ chosen, onChoose, children }: Fields & { readonly children?: ComponentChildren }) {
  const { danger } = plannedOf(chosen);
  return (
    <>
      <ChooseOne
        legend={t("danger-what")}
        options={(plan.value?.dangers ?? []).map((each) => ({ value: each.id, label: say(each.name) }))}
        value={chosen.kind}
        onChoose={(next) => onChoose({ kind: next, place: null, ...NO_EQUIPMENT })}
      />
      {children}
      {danger && asksAgain(danger) && (
        <EquipmentFields chosen={chosen} spots={placesFor(plan.value, danger)} onChoose={onChoose} />
      )}
      <Where chosen={chosen} onChoose={onChoose} />
      <Field name={t("danger-floor")}>
        <input type="text" value={chosen.words} onInput={(event) => onChoose({ words: event.currentTarget.value })} />
      </Field>
      <ChooseOne
        legend={t("danger-how-many")}
        options={COUNTS.map((value) => ({ value, label: t("danger-people", { n: Number(value) }) }))}
        value={chosen.count}
        onChoose={(count) => onChoose({ count })}
      />
      <ChooseOne
        legend={t("customer-check")}
        options={CONDITIONS.map((value) => ({ value, label: t(`condition-${value}`) }))}
        value={chosen.condition}
        onChoose={(condition) => onChoose({ condition })}
      />
      {danger?.asset_kind && (
        <ChooseOne
          legend={t("danger-intercom")}
          options={INTERCOM.map((value) => ({ value, label: t(`intercom-${value}`) }))}
          value={chosen.intercom}
          onChoose={(intercom) => onChoose({ intercom })}
        />
      )}
    </>
  );
}
