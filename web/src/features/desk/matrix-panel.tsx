import { t } from "../../app/i18n";
import type { Scene } from "../../core/board";
import { type Cell, cellState, type Line, matrixOf } from "./matrix";
import { Part } from "./part";
import { deskEdition, names } from "./state";

function cellWords(cell: Cell | null): string {
  if (!cell) return t("desk-cell-none");
  const state = cellState(cell);
  if (state === "done") return t("desk-cell-done");
  return t(state === "bad" ? "desk-cell-bad" : "desk-cell-some", { done: cell.settled, all: cell.all });
}

function MatrixCell({ cell, span }: { cell: Cell | null; span: number }) {
  const state = cell ? cellState(cell) : "none";
  const sign = cell ? (state === "done" ? "✓" : `${state === "bad" ? "! " : ""}${cell.settled}/${cell.all}`) : "–";
  return (
    <td colSpan={span}>
      <span class={`desk-cell ${state}`}>
        <span aria-hidden="true">{sign}</span>
        <span class="quiet">{cellWords(cell)}</span>
      </span>
    </td>
  );
}

function MatrixLine({ line, columns }: { line: Line; columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{names.value.list(line.list)}</th>
      {line.cells.map((cell, index) => (
        <MatrixCell key={columns[index] ?? "once"} cell={cell} span={line.once ? Math.max(1, columns.length) : 1} />
      ))}
    </tr>
  );
}

/** How far each list is, by building. */
export function MatrixPanel({ scene }: { scene: Scene }) {
  const plan = deskEdition.value;
  const matrix = plan && matrixOf(plan, scene);
  const empty = !matrix || matrix.lines.length === 0;
  return (
    <Part title={t("desk-matrix")}>
      {empty ? (
        <p class="label">{t("desk-matrix-none")}</p>
      ) : (
        <table class="desk-matrix" aria-label={t("desk-matrix")}>
          <thead>
            <tr>
              <td />
              {matrix.columns.length === 0 && <th scope="col">{t("desk-whole-site")}</th>}
              {matrix.columns.map((area) => (
                <th key={area} scope="col">
                  {names.value.area(area)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.lines.map((line) => (
              <MatrixLine key={line.list} line={line} columns={matrix.columns} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}
