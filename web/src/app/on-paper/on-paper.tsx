import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Entry, FileRef } from "../../core/record/entries";
import { useOnce } from "../../ui/base/use-once";
import { Button } from "../../ui/button";
import { knownCustomers } from "../customers/proposals";
import type { Of } from "../incident/situation";
import { kept } from "../photos/kept-photo";
import { PhotoField } from "../photos/photo-field";
import { StoredPhoto } from "../photos/stored-photo";
import { record } from "../record/record";
import { directory } from "../record/store";
import { show } from "../shell/notify";
import { useKeptForm } from "../unsaved/use-kept-form";
import { t } from "../words/i18n";
import { LineFields } from "./line-fields";
import {
  blankLine,
  type ClearLine,
  isBlank,
  isClear,
  lineDoers,
  linesWithout,
  type PaperLine,
  readLines,
} from "./lines";
import * as styles from "./on-paper.module.css";
import type { KnownHere } from "./people-acts";
import { type Sayable, sayableBy } from "./sayable";

interface SheetForm {
  readonly lines: readonly PaperLine[];
  readonly sheet: FileRef | null;
}

const NOBODY: KnownHere["people"] = [];
const NOTHING: SheetForm = { lines: [], sheet: null };

/** A morning after is soon enough; what lay longer is begun anew. */
const KEPT_MS = 12 * 3_600_000;

/** The photo of the sheet: it stands beside the lines, and each of them names it. */
function Sheet({ sheet, onSheet }: { sheet: FileRef | null; onSheet: (sheet: FileRef | null) => void }) {
  const take = async (photo: Blob | null) => {
    const file = await kept(photo);
    if (file !== undefined) onSheet(file);
  };
  return (
    <section class={`card stack ${styles.sheet}`} aria-label={t("on-paper-sheet")}>
      <h2>{t("on-paper-sheet")}</h2>
      <p class="label">{t("on-paper-sheet-hint")}</p>
      <PhotoField photo={null} onPhoto={(photo) => void take(photo)} />
      {sheet && (
        <>
          <StoredPhoto key={sheet.sha256} sha256={sheet.sha256} words={t("on-paper-sheet")} />
          <Button onPress={() => onSheet(null)}>{t("log-photo-drop")}</Button>
        </>
      )}
    </section>
  );
}

/** The lines that are clear, the earliest first. Each is read anew: those above it are recorded by now. */
async function recordAll(
  lines: readonly PaperLine[],
  sayable: Sayable & { readonly of: Of },
  sheet: FileRef | null,
): Promise<ReadonlySet<number>> {
  const [entries, done] = [[] as Entry[], new Set<number>()];
  const clear = () =>
    readLines(lines, sayable, sheet, { lines: done, entries })
      .filter(isClear)
      .toSorted((a: ClearLine, b: ClearLine) => a.at - b.at);
  for (let [next] = clear(); next; [next] = clear()) {
    const made = await record(next.drafts);
    if (made === null) return done;
    entries.push(...made);
    done.add(next.line.id);
  }
  return done;
}

interface PaperSheetProps {
  readonly of: Of;
  /** Stands over the lines: which outage it is. */
  readonly children?: ComponentChildren;
}

/** What was written on paper, line by line as it stands there, each with its own time. */
export function PaperSheet({ of, children }: PaperSheetProps) {
  const { form, put, clear } = useKeptForm<SheetForm>(`on paper ${of.view.ref}`, NOTHING, KEPT_MS);
  const box = useRef<HTMLDivElement>(null);
  const [saving, setSaving] = useState(false);
  const { edition } = of;
  const [people, customers] = [directory.value?.people ?? NOBODY, knownCustomers.value];
  const sayable = useMemo(() => sayableBy(edition, { people, customers }), [edition, people, customers]);
  const told = form.lines.filter((line) => !isBlank(line));
  const next = Math.max(0, ...form.lines.map(({ id }) => id)) + 1;
  const lines = [...form.lines, blankLine(next)];
  const read = new Map(readLines(told, { of, ...sayable }, form.sheet).map((each) => [each.line.id, each]));
  const doers = lineDoers(lines);
  const ready = [...read.values()].filter(isClear).length;
  const change = (id: number, part: Partial<PaperLine>) =>
    put({
      lines: lines
        .map((each) => (each.id === id ? { ...each, ...part } : each))
        .filter((each) => each.id !== next || !isBlank(each)),
    });
  const goTo = (id: number | undefined) =>
    box.current?.querySelector<HTMLInputElement>(`[data-line="${id}"] input`)?.focus();
  const save = useOnce(async () => {
    setSaving(true);
    const done = await recordAll(told, { of, ...sayable }, form.sheet);
    setSaving(false);
    const left = linesWithout(told, done);
    if (left.length === 0) clear();
    else put({ lines: left });
    if (done.size > 0) show({ text: t("on-paper-saved", { n: done.size }) });
  });
  return (
    <div class={styles.page}>
      <div class={styles.lines}>
        {children}
        <p class="label">{t("on-paper-hint")}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside */}
        <div
          ref={box}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.ctrlKey) save();
          }}
        >
          {lines.map((line, index) => (
            <LineFields
              key={line.id}
              {...{ line, sayable }}
              n={index + 1}
              read={read.get(line.id)}
              doer={doers[index] ?? ""}
              onChange={(part) => change(line.id, part)}
              onNext={() => goTo(lines[index + 1]?.id)}
              onDrop={() => {
                put({ lines: linesWithout(form.lines, new Set([line.id])) });
                goTo(lines[index + 1]?.id);
              }}
            />
          ))}
        </div>
        {told.length > ready && <p class="warn">{t("on-paper-unclear", { n: told.length - ready })}</p>}
        <Button kind="go" size="press" disabled={ready === 0 || saving} onPress={save}>
          {t("on-paper-save", { n: ready })}
        </Button>
      </div>
      <Sheet sheet={form.sheet} onSheet={(sheet) => put({ sheet })} />
    </div>
  );
}
