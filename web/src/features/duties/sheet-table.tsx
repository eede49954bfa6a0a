import * as styles from "./sheet-table.module.css";

interface TableProps {
  readonly title: string;
  /** None where the first of a line says what the second is. */
  readonly heads: readonly string[];
  readonly children: readonly (readonly string[])[];
}

/** Lines of one kind under their heads. */
export function SheetTable({ title, heads, children: lines }: TableProps) {
  return (
    <section class={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <table>
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
                <td key={heads[column] ?? column}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
