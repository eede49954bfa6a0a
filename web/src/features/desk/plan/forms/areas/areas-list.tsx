import { useState } from "preact/hooks";
import { t } from "../../../../../app/words/i18n";
import {
  addedArea,
  type DraftArea,
  indentedArea,
  outdentedArea,
  removedArea,
  revivedArea,
  shiftedArea,
  subtree,
} from "../../../../../core/plan/draft/edits/area-edits";
import { usesOf } from "../../../../../core/plan/draft/places/uses";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { Button } from "../../../../../ui/button";
import { draft } from "../../state/draft-state";
import { freshId } from "../../state/fresh-id";
import { customersAt } from "../../thing/use-customers-at";
import type { PartListProps } from "../part-form";
import { rowTitle } from "../row-titles";
import { AreaFields } from "../site/area-form";
import { AreaTree } from "./area-tree";
import * as styles from "./areas-list.module.css";
import { changeAreas, chooseArea, chosenArea, draftAreas, pathOfArea, takeAreas, wasPublished } from "./areas-state";
import { PasteSheet } from "./paste-sheet";

function addInside(parent: string): void {
  const id = freshId("area");
  changeAreas((all) => addedArea(all, { id, name: {}, parent, kind: "zone", retired: false }));
  chooseArea(id);
}

/** What may be done with the chosen place. */
function Acts({ onPaste }: { onPaste: () => void }) {
  const area = chosenArea.value;
  if (area === null) return null;
  const { id } = area;
  const inSite = (area.parent ?? null) !== null;
  return (
    <div class={styles.acts} role="toolbar" aria-label={t("plan-area-acts")}>
      <Button onPress={() => addInside(id)}>{t("plan-area-add")}</Button>
      <Button onPress={onPaste}>{t("plan-area-paste")}</Button>
      <span class="row keep">
        <Button
          icon="up"
          label={t("plan-area-up")}
          disabled={!inSite}
          onPress={() => changeAreas((all) => shiftedArea(all, id, -1))}
        />
        <Button
          icon="down"
          label={t("plan-area-down")}
          disabled={!inSite}
          onPress={() => changeAreas((all) => shiftedArea(all, id, 1))}
        />
        <Button
          icon="back"
          label={t("plan-area-out")}
          disabled={!inSite}
          onPress={() => changeAreas((all) => outdentedArea(all, id))}
        />
        <Button
          icon="onward"
          label={t("plan-area-in")}
          disabled={!inSite}
          onPress={() => changeAreas((all) => indentedArea(all, id))}
        />
      </span>
    </div>
  );
}

/** Where these places are named; not by each other. */
function usesOfHeld(held: readonly DraftArea[]): readonly PlanPath[] {
  return held.flatMap(({ id }) => usesOf(draft.value ?? {}, "areas", id)).filter(([part]) => part !== "areas");
}

/** Takes the chosen place away, or back; what happens to which stands on the button. */
function TakeAway({ Uses }: PartListProps) {
  const [asking, setAsking] = useState(false);
  const area = chosenArea.value;
  if (area === null || (area.parent ?? null) === null) return null;
  const { id } = area;
  if (area.retired === true)
    return <Button onPress={() => changeAreas((all) => revivedArea(all, id))}>{t("plan-area-revive")}</Button>;
  const held = subtree(draftAreas.value, id);
  const stays = held.some((each) => wasPublished(each.id));
  const uses = usesOfHeld(held);
  const ids = held.map((each) => each.id);
  const takeAway = (by: string | null) => {
    setAsking(false);
    takeAreas(ids, by, (all) => removedArea(all, id, wasPublished));
  };
  const ask = async () => {
    if (uses.length > 0 || (stays && (await customersAt(ids)) !== 0)) setAsking(true);
    else takeAway(null);
  };
  return (
    <>
      <Button kind="danger" onPress={() => void ask()}>
        {t(stays ? "plan-area-retire" : "plan-area-remove", { count: held.length - 1 })}
      </Button>
      {asking && (
        <Uses
          part="areas"
          ids={ids}
          retires={stays}
          name={rowTitle({ name: area.name })}
          uses={uses}
          better={null}
          onRemove={takeAway}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The places of the site: the tree, and beside it the one that is chosen. */
export function AreasList({ Uses }: PartListProps) {
  const [pasting, setPasting] = useState(false);
  const area = chosenArea.value;
  return (
    <>
      <p class="label">{t("plan-area-tree-hint")}</p>
      <div class={styles.areas}>
        <div class={styles.tree}>
          <Acts onPaste={() => setPasting(true)} />
          <AreaTree />
        </div>
        {area !== null && (
          <form class={styles.form} key={area.id} noValidate onSubmit={(event) => event.preventDefault()}>
            <h2>{rowTitle({ name: area.name }) || t("plan-unnamed")}</h2>
            <AreaFields path={pathOfArea(area)} />
            <TakeAway Uses={Uses} />
          </form>
        )}
      </div>
      {pasting && area !== null && <PasteSheet under={area.id} onClose={() => setPasting(false)} />}
    </>
  );
}
