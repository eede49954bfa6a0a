/** A table on its way in: the file that was chosen, what the server would do with it, and that it is done. */

import { signal } from "@preact/signals";
import { localRecord } from "../../../app/record/store";
import { locale, t } from "../../../app/words/i18n";
import { ApiProblem } from "../../../sync/connection/api";
import type { ImportConsent, ImportKind, ImportPreview, TableFile } from "../../../sync/connection/imports";
import { whyWords } from "../shell/ask-server";
import { columnsByHand, rememberColumns } from "./columns-by-hand";

export interface Importing {
  readonly file: TableFile;
  /** Null until the server has said, and where it could not. */
  readonly preview: ImportPreview | null;
  /** Why there is none, in words. */
  readonly problem: string | null;
  readonly asking: boolean;
}

/** Bytes: what the server takes. */
const MOST = 2 * 1024 * 1024;

/** What was shown is no longer what would be done. */
const OUTDATED: ReadonlySet<string> = new Set(["preview_outdated", "draft_changed", "version_missing"]);

export const importing = signal<Importing | null>(null);

/** Why the chosen file cannot even be sent, in words. */
export const unreadable = signal<string | null>(null);

export function forgetTable(): void {
  importing.value = null;
  unreadable.value = null;
}

/** Base64 of a file's bytes, or null where it can no longer be read. */
function bytesOf(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

export async function chooseTable(kind: ImportKind, file: File): Promise<void> {
  forgetTable();
  if (file.size > MOST) {
    unreadable.value = t("desk-import-too-big");
    return;
  }
  const data = await bytesOf(file);
  if (data === null) unreadable.value = t("desk-import-unreadable");
  else await previewFirst(kind, { name: file.name, data, sheet: null, columns: null, leave_out: [], apart: [] });
}

/** Shows a file as its heads say, or as somebody has said here of a table with the same heads. */
export async function previewFirst(kind: ImportKind, file: TableFile): Promise<void> {
  await ask(kind, file, null);
  const shown = importing.peek();
  if (shown?.file !== file || shown.preview === null) return;
  const columns = columnsByHand(kind, shown.preview);
  if (columns !== null) await ask(kind, { ...file, columns }, null);
}

/** Reads the columns as somebody says, now and for each table with the same heads. */
export async function previewByHand(kind: ImportKind, file: TableFile, preview: ImportPreview): Promise<void> {
  if (file.columns !== null) rememberColumns(kind, preview, file.columns);
  await ask(kind, file, null);
}

/** Does what was shown; what it would do by now may be something else, and then that is shown instead. */
export async function takeTable(kind: ImportKind, skipRefused: boolean): Promise<void> {
  const now = importing.value;
  if (!now?.preview) return;
  await ask(kind, now.file, { confirm: now.preview.digest, skip_refused: skipRefused });
}

async function ask(
  kind: ImportKind,
  file: TableFile,
  consent: ImportConsent | null,
  shows = consent !== null,
): Promise<void> {
  const shown = shows ? (importing.value?.preview ?? null) : null;
  importing.value = { file, preview: shown, problem: null, asking: true };
  try {
    const api = await localRecord().api();
    const version = consent && (shown?.version ?? null);
    const preview = await api.importTable(kind, file, locale.peek(), consent, version);
    importing.value = { file, preview, problem: null, asking: false };
  } catch (error) {
    if (error instanceof ApiProblem && OUTDATED.has(error.code)) {
      await ask(kind, file, null);
      importing.value = importing.value && { ...importing.value, problem: t("desk-import-outdated") };
      return;
    }
    importing.value = { file, preview: shown, problem: whyWords(error), asking: false };
  }
}

/** Leaves a row out, or takes it in again; `apart`: says that it is another person, or the same one after all. */
export async function turnRow(
  kind: ImportKind,
  file: TableFile,
  row: number,
  of: "leave_out" | "apart" = "leave_out",
): Promise<void> {
  const others = file[of].filter((each) => each !== row);
  const rows = others.length < file[of].length ? others : [...others, row];
  await ask(kind, { ...file, [of]: rows }, null, true);
}

/** Where a column says something else, no other one says it too, unless what they say adds up. */
export function remapped(preview: ImportPreview, column: number, field: string | null): readonly (string | null)[] {
  const joined = preview.fields.find(({ name }) => name === field)?.joined ?? false;
  return preview.columns.map((each, at) => {
    if (at === column) return field;
    return each.field === field && !joined ? null : each.field;
  });
}
