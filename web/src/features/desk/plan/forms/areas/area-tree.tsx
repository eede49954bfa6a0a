import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../../../../app/words/i18n";
import {
  type AreaRow,
  indentedArea,
  outdentedArea,
  shiftedArea,
} from "../../../../../core/plan/draft/edits/area-edits";
import { DragHandle } from "../../fields/drag-handle";
import { rowTitle } from "../row-titles";
import { kindWords } from "../site/area-form";
import * as styles from "./area-tree.module.css";
import { changeAreas, chooseArea, chosenArea, findingsOf, placedAreas } from "./areas-state";
import { Indent } from "./indent";
import { useAreaDrag } from "./use-area-drag";

const ROW = "data-area";

interface RowProps {
  readonly row: AreaRow;
  readonly chosen: boolean;
  readonly over: "before" | "into" | undefined;
  readonly onGrab: (event: PointerEvent) => void;
}

function Row({ row: { area, depth }, chosen, over, onGrab }: RowProps) {
  const name = rowTitle({ name: area.name }) || t("plan-unnamed");
  const wrong = findingsOf(area);
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      class={area.retired === true ? `${styles.row} ${styles.retired}` : styles.row}
      onFocus={() => chooseArea(area.id)}
      {...{ [ROW]: area.id }}
      data-over={over}
    >
      <Indent depth={Math.max(0, depth - 1)} />
      {depth > 0 && <DragHandle name={name} onGrab={onGrab} />}
      <span class={styles.name}>{name}</span>
      {wrong > 0 && <span class="bad">{t("plan-wrong", { n: wrong })}</span>}
      <span class="label">{area.retired ? t("plan-area-is-retired") : kindWords(area.kind)}</span>
    </div>
  );
}

/** What a key with Alt does to the chosen area. */
const MOVES: ReadonlyMap<string, (areas: Parameters<typeof shiftedArea>[0], id: string) => typeof areas> = new Map([
  ["ArrowUp", (areas, id) => shiftedArea(areas, id, -1)],
  ["ArrowDown", (areas, id) => shiftedArea(areas, id, 1)],
  ["ArrowLeft", outdentedArea],
  ["ArrowRight", indentedArea],
]);

/** The row that a key goes to. */
function goal(key: string, at: number, last: number): number | null {
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}

/** The places of the site as a tree: arrows go through it, with Alt they move what is chosen; and by a drag. */
export function AreaTree() {
  const tree = useRef<HTMLDivElement>(null);
  const chosen = chosenArea.value?.id ?? null;
  const shown = placedAreas.value;
  const { over, onGrab } = useAreaDrag(tree);
  const focus = (id: string | undefined) =>
    tree.current?.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(id ?? "")}"]`)?.focus();
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) focus(chosen ?? undefined);
    moved.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (chosen === null || event.ctrlKey || event.metaKey) return;
    const move = event.altKey ? MOVES.get(event.key) : undefined;
    const to = event.altKey
      ? null
      : goal(
          event.key,
          shown.findIndex(({ area }) => area.id === chosen),
          shown.length - 1,
        );
    if (move === undefined && to === null) return;
    event.preventDefault();
    moved.current = move !== undefined;
    if (move) changeAreas((areas) => move(areas, chosen));
    else if (to !== null) focus(shown[to]?.area.id);
  };
  return (
    <div ref={tree} role="tree" aria-label={t("plan-area-tree")} class={styles.tree} onKeyDown={onKeyDown}>
      {shown.map((row) => (
        <Row
          key={row.area.id}
          row={row}
          chosen={row.area.id === chosen}
          over={over?.id === row.area.id ? over.place : undefined}
          onGrab={onGrab}
        />
      ))}
    </div>
  );
}
