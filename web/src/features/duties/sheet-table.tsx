import * as styles from "./sheet-table.module.css";

interface TableProps {
  readonly title: string;
  /** None where the first of a line says what the second is. */
  readonly heads: readonly string[];
  /** The last of a short line is as wide as all that is left. */
  readonly children: readonly (readonly string[])[];
}

/** Lines of one kind under their heads. */
export function SheetTable({ title, heads, children: lines }: TableProps) {
  return (
    <section class={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <table class={heads.length === 0 ? styles.facts : undefined}>
        {heads.length > 0 && (
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <tr key={row}>
              {line.map((words, column) => (
                <td
                  key={heads[column] ?? column}
                  colSpan={column + 1 === line.length ? Math.max(1, heads.length - column) : undefined}
                >
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
