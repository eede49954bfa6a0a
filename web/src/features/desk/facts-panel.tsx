import { t } from "../../app/i18n";
import { supervises } from "../../app/store";
import { when, wholeSite } from "../../app/words";
import type { Scene } from "../../core/board";
import { Button } from "../../ui/button";
import { Part } from "./part";
import { deskEdition, names } from "./state";

function supplyWords(scene: Scene): string {
  const areas = (lost: boolean) =>
    [...scene.situation.supply].filter(([area, it]) => area !== "" && it.lost === lost).map(([area]) => area);
  const words = (message: string, ids: readonly string[]) =>
    ids.length === 0 ? "" : t(message, { areas: names.value.areas(ids) });
  const all = [words("desk-supply-out", areas(true)), words("desk-supply-back", areas(false))].filter(Boolean);
  return all.join(" · ");
}

const timeWords = (fact: Scene["facts"]["since"], none: string): string =>
  fact === null ? t(none) : fact.value === null ? t("desk-fact-unknown") : when(fact.value);

interface FactsProps {
  readonly scene: Scene;
  readonly onSeparate: () => void;
}

/** The fact block that every script is filled from. */
export function FactsPanel({ scene, onSeparate }: FactsProps) {
  const { facts, view } = scene;
  const areas = facts.areas?.value ?? [];
  const cause = facts.cause?.value;
  const pairs: readonly (readonly [string, string])[] = [
    ["desk-fact-areas", areas.length === 0 ? wholeSite(deskEdition.value) : names.value.areas(areas)],
    ["desk-fact-cause", cause ? names.value.cause(cause) : t("desk-fact-unknown")],
    ["desk-fact-started", timeWords(facts.since, "desk-fact-unknown")],
    ["desk-fact-expected", timeWords(facts.expectedBack, "desk-fact-unknown")],
    ["desk-fact-word", timeWords(facts.nextWordAt, "desk-fact-not-set")],
    ["desk-fact-supply", supplyWords(scene)],
  ];
  return (
    <Part title={t("desk-facts")}>
      <dl class="desk-pairs">
        {pairs.map(
          ([name, words]) =>
            words && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      {view.members.length > 1 && (
        <div class="desk-joined">
          <span>{t("desk-joined", { count: view.members.length })}</span>
          {supervises.value && view.status === "open" && <Button onPress={onSeparate}>{t("desk-separate")}</Button>}
        </div>
      )}
    </Part>
  );
}
