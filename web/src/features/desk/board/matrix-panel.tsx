import { t } from "../../../app/words/i18n";
import { wholeSite } from "../../../app/words/words";
import type { Scene } from "../../../core/scene";
import { deskEdition, deskNames } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import { type Cell, cellState, type Line, matrixOf } from "./matrix";
import * as styles from "./matrix-panel.module.css";

function cellWords(cell: Cell | null): string {
  if (!cell) return t("desk-cell-none");
  const state = cellState(cell);
  if (state === "done") return t("desk-cell-done");
  return t(state === "bad" ? "desk-cell-bad" : "desk-cell-some", { done: cell.settled, all: cell.all });
}

function MatrixCell({ cell }: { cell: Cell | null }) {
  const state = cell ? cellState(cell) : "none";
  const sign = cell ? (state === "done" ? "✓" : `${state === "bad" ? "! " : ""}${cell.settled}/${cell.all}`) : "–";
  return (
    <td>
      <span class={styles.cell} data-state={state}>
        <span aria-hidden="true">{sign}</span>
        <span class="quiet">{cellWords(cell)}</span>
      </span>
    </td>
  );
}

function MatrixLine({ line, columns }: { line: Line; columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{deskNames.value.list(line.list)}</th>
      {line.cells.map((cell, index) => (
        <MatrixCell key={columns[index] ?? ""} cell={cell} />
      ))}
    </tr>
  );
}

/** Lists of one kind under the places that they are done at. */
function MatrixTable({ lines, columns, label }: { lines: readonly Line[]; columns: readonly string[]; label: string }) {
  return (
    <table class={styles.matrix} aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map((area) => (
            <th key={area} scope="col">
              {area === "" ? wholeSite(deskEdition.value) : deskNames.value.area(area)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <MatrixLine key={line.list} line={line} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

const WHOLE = [""] as const;

/** How far each list is: by building, then those done once for all. */
export function MatrixPanel({ scene }: { scene: Scene }) {
  const plan = deskEdition.value;
  const matrix = plan && matrixOf(plan, scene);
  const placed = matrix?.lines.filter((line) => !line.once) ?? [];
  const once = matrix?.lines.filter((line) => line.once) ?? [];
  return (
    <Panel title={t("desk-matrix")}>
      {placed.length + once.length === 0 && <p class="label">{t("desk-matrix-none")}</p>}
      {matrix && placed.length > 0 && <MatrixTable lines={placed} columns={matrix.columns} label={t("desk-matrix")} />}
      {once.length > 0 && <MatrixTable lines={once} columns={WHOLE} label={wholeSite(deskEdition.value)} />}
    </Panel>
  );
}
