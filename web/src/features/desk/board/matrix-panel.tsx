import { serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { spotName } from "../../../app/words/names";
import { minute } from "../../../app/words/times";
import { wholeSite } from "../../../app/words/words";
import { overdueOf } from "../../../core/readings/overdue";
import type { Scene } from "../../../core/scene";
import { deskEdition, deskNames } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import { type Cell, cellState, type Line, matrixOf, partedLines } from "./matrix";
import * as styles from "./matrix-panel.module.css";

function cellWords(cell: Cell | null): string {
  if (!cell) return t("desk-cell-none");
  const state = cellState(cell);
  if (state === "done") return t("desk-cell-done");
  const { done, all, skipped } = cell;
  const words = t(state === "bad" ? "desk-cell-bad" : "desk-cell-some", { done, all });
  return skipped > 0 ? t("desk-cell-skipped", { words, n: skipped }) : words;
}

const keyOf = ({ list, place }: Line): string => JSON.stringify([list, place]);

/** The list, and of one for people in danger for whom it is. */
function lineWords({ list, place, safe }: Line): string {
  const names = deskNames.value;
  const where = place ? spotName(names, place.area, place.asset) : "";
  return [names.list(list), where, safe ? t("desk-mark-safe") : ""].filter(Boolean).join(" · ");
}

/** Something failed, or was left out: it never looks done. */
const signOf = (cell: Cell): string => (cellState(cell) === "bad" ? "! " : cell.skipped > 0 ? "» " : "");

function MatrixCell({ cell }: { cell: Cell | null }) {
  const state = cell ? cellState(cell) : "none";
  const sign = cell ? (state === "done" ? "✓" : `${signOf(cell)}${cell.done}/${cell.all}`) : "–";
  return (
    <td>
      <span class={styles.cell} data-state={state}>
        <span aria-hidden="true">{sign}</span>
        <span class="quiet">{cellWords(cell)}</span>
      </span>
    </td>
  );
}

function MatrixLine({ line, columns, late }: { line: Line; columns: readonly string[]; late: boolean }) {
  return (
    <tr>
      <th scope="row">
        {lineWords(line)} {late && <span class={styles.late}>{t("desk-over")}</span>}
      </th>
      {line.cells.map((cell, index) => (
        <MatrixCell key={columns[index] ?? ""} cell={cell} />
      ))}
    </tr>
  );
}

interface TableProps {
  readonly lines: readonly Line[];
  readonly columns: readonly string[];
  readonly late: ReadonlySet<string>;
  readonly label: string;
}

/** Lists of one kind under the places that they are done at. */
function MatrixTable({ lines, columns, late, label }: TableProps) {
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
          <MatrixLine key={keyOf(line)} line={line} columns={columns} late={late.has(line.list)} />
        ))}
      </tbody>
    </table>
  );
}

const WHOLE = [""] as const;

interface FoldedProps {
  readonly title: string;
  readonly lines: readonly Line[];
  /** What is said of each; absent: its name alone. */
  readonly far?: (line: Line) => string;
}

/** What asks for nobody now. */
function Folded({ title, lines, far = () => "" }: FoldedProps) {
  if (lines.length === 0) return null;
  return (
    <details class={styles.waiting}>
      <summary>{t(title, { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={keyOf(line)}>{[lineWords(line), far(line)].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
    </details>
  );
}

/** Lists that a clock leads to which has run out. */
function lateLists(scene: Scene): ReadonlySet<string> {
  const plan = deskEdition.value;
  // Looked at again each minute, not each second.
  const runs = minute.value > 0 && scene.view.status === "open";
  const overdue = plan && runs ? overdueOf(plan, scene, serverNow.peek()) : [];
  return new Set(overdue.flatMap((each) => (each.kind === "clock" && each.limit.list) || []));
}

/** How far each list is that somebody began: by building, then those done once for all; the others by count. */
export function MatrixPanel({ scene }: { scene: Scene }) {
  const plan = deskEdition.value;
  const matrix = plan && matrixOf(plan, scene);
  const late = lateLists(scene);
  const { begun, columns, finished, brokenOff, waiting } = partedLines(matrix ?? { columns: [], lines: [] }, late);
  const placed = begun.filter((line) => !line.once);
  const once = begun.filter((line) => line.once);
  return (
    <Panel title={t("desk-matrix")}>
      {begun.length + finished.length + brokenOff.length + waiting.length === 0 && (
        <p class="label">{t("desk-matrix-none")}</p>
      )}
      {placed.length > 0 && <MatrixTable lines={placed} columns={columns} late={late} label={t("desk-matrix")} />}
      {once.length > 0 && <MatrixTable lines={once} columns={WHOLE} late={late} label={wholeSite(deskEdition.value)} />}
      <Folded title="desk-matrix-finished" lines={finished} />
      <Folded title="desk-matrix-safe" lines={brokenOff} far={({ cells: [cell = null] }) => cellWords(cell)} />
      <Folded title="desk-matrix-waiting" lines={waiting} />
    </Panel>
  );
}
