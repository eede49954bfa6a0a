/** People in danger in a line: one of several, or who was said to be safe just now and keeps their place. */

import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { dangerHead, equipmentOf, lastsNow } from "../../app/danger/equipment";
import { whoGoesWords } from "../../app/danger/who-goes";
import { type HeldDanger, unsettle } from "../../app/incident/danger-safe";
import { dangerPlace } from "../../app/incident/danger-words";
import { matterHere } from "../../app/incident/situation";
import { readsOnly } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import type { Danger } from "../../core/folds/dangers";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";

/** Whom somebody wants to see whole, by the ref of the report. */
export const chosenDanger = signal<string | null>(null);

/** Who was said to be safe just now, and the way to take that back. */
export const SaidSafe = ({ danger }: { danger: Danger }) => (
  <div class="row">
    <Icon name="check" size="small" />
    <span class="grow">{t("now-danger-said-safe", { place: dangerPlace(danger) })}</span>
    {!readsOnly.value && <Button onPress={() => void unsettle(danger)}>{t("shell-undo")}</Button>}
  </div>
);

/** How it stands with their equipment, where it is that, and who went. */
function stateOf(danger: Danger): readonly string[] {
  const of = matterHere.value;
  const equipment = equipmentOf(danger);
  const lasts = equipment ? lastsNow(equipment) : "";
  const goes = of ? whoGoesWords(of, danger) : "";
  return [lasts, goes].filter(Boolean);
}

/** One of several, in a line that shows it whole. */
export function DangerInLine({ held: { danger, isSafe } }: { held: HeldDanger }) {
  const choose = () => {
    chosenDanger.value = danger.entry.ref;
  };
  if (isSafe) return <SaidSafe danger={danger} />;
  return (
    <button type="button" class="leads" aria-pressed="false" onClick={choose}>
      <span class="grow">
        {dangerHead(danger)}
        {stateOf(danger).map((words) => (
          <span key={words} class="label under">
            {words}
          </span>
        ))}
      </span>
      <Icon name="onward" size="small" />
    </button>
  );
}

/** Who was said to be safe keeps the room of their card as long as that can be taken back: nothing slides up there. */
export function useKeptRoom(isSafe: boolean) {
  const room = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return;
    current.style.minHeight = isSafe ? `${height.current}px` : "";
    if (!isSafe) height.current = current.offsetHeight;
  });
  return room;
}
