import { useState } from "preact/hooks";
import { t } from "../../../../../app/words/i18n";
import {
  addedArea,
  indentedArea,
  outdentedArea,
  removedArea,
  revivedArea,
  shiftedArea,
  subtree,
} from "../../../../../core/plan/draft/edits/area-edits";
import { Button } from "../../../../../ui/button";
import { freshId } from "../../state/fresh-id";
import { rowTitle } from "../row-titles";
import { AreaFields } from "../site/area-form";
import { AreaTree } from "./area-tree";
import * as styles from "./areas-list.module.css";
import { changeAreas, chooseArea, chosenArea, draftAreas, pathOfArea, wasPublished } from "./areas-state";
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
      {inSite && (
        <>
          <Button icon="up" label={t("plan-area-up")} onPress={() => changeAreas((all) => shiftedArea(all, id, -1))} />
          <Button
            icon="down"
            label={t("plan-area-down")}
            onPress={() => changeAreas((all) => shiftedArea(all, id, 1))}
          />
          <Button icon="back" label={t("plan-area-out")} onPress={() => changeAreas((all) => outdentedArea(all, id))} />
          <Button icon="onward" label={t("plan-area-in")} onPress={() => changeAreas((all) => indentedArea(all, id))} />
        </>
      )}
    </div>
  );
}

/** Takes the chosen place away, or back; what happens to which stands on the button. */
function TakeAway() {
  const area = chosenArea.value;
  if (area === null || (area.parent ?? null) === null) return null;
  const { id } = area;
  if (area.retired === true)
    return <Button onPress={() => changeAreas((all) => revivedArea(all, id))}>{t("plan-area-revive")}</Button>;
  const held = subtree(draftAreas.value, id);
  const stays = held.some((each) => wasPublished(each.id));
  return (
    <Button kind="danger" onPress={() => changeAreas((all) => removedArea(all, id, wasPublished))}>
      {t(stays ? "plan-area-retire" : "plan-area-remove", { count: held.length - 1 })}
    </Button>
  );
}

/** The places of the site: the tree, and beside it the one that is chosen. */
export function AreasList() {
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
            <TakeAway />
          </form>
        )}
      </div>
      {pasting && area !== null && <PasteSheet under={area.id} onClose={() => setPasting(false)} />}
    </>
  );
}
