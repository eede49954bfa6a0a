import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { blankWords } from "../../../../app/calls/rendered-script";
import { locale, t } from "../../../../app/words/i18n";
import { fieldOf, planThings } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { amountWords } from "../../../../core/plan/draft/wording/amounts";
import { SITE_BLANKS } from "../../../../core/plan/plan-lookups";
import { draft } from "../state/draft-state";
import * as styles from "./insertable.module.css";

type Control = HTMLInputElement | HTMLTextAreaElement;

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

/** Puts words where one last wrote, and leaves `chosen` of them marked to be written over. */
function insert(control: Control | null, words: string, chosen = ""): void {
  if (control === null) return;
  const [start, end] = [control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length];
  control.setRangeText(words, start, end, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.focus();
  const at = start + words.indexOf(chosen);
  if (chosen !== "") control.setSelectionRange(at, at + chosen.length);
}

interface FigureChoiceProps {
  readonly onChoose: (id: string) => void;
}

/** A figure to be named in a text: it changes there when it is changed. */
function FigureChoice({ onChoose }: FigureChoiceProps) {
  const figures = planThings(draft.value ?? {}, "figures").flatMap((figure) => {
    const [id, value, unit] = ["id", "value", "unit"].map((field) => fieldOf(figure, field));
    if (typeof id !== "string" || typeof value !== "number" || typeof unit !== "string") return [];
    return [[id, `${titleOf(figure, locale.value) || id} · ${amountWords(value, unit, locale.value)}`] as const];
  });
  return (
    <select
      class={styles.figure}
      aria-label={t("plan-insert-figure")}
      value=""
      onChange={(event) => {
        onChoose(event.currentTarget.value);
        event.currentTarget.value = "";
      }}
    >
      <option value="">{t("plan-insert-figure")}</option>
      {figures.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface InsertableProps {
  /** The blanks that may stand in these texts, beside the site's own; none: marks are rare here, and folded away. */
  readonly blanks?: readonly string[];
  /** Whether the site's own blanks may stand there; figures always may. */
  readonly site?: boolean;
  /** Whether words may hang on what is known. */
  readonly choice?: boolean;
  /** Hears of a figure that was put into the control of this name. */
  readonly onFigure?: (id: string, name: string) => void;
  readonly children: ComponentChildren;
}

interface RowProps extends Pick<InsertableProps, "blanks" | "site" | "choice"> {
  readonly put: (words: string, chosen?: string) => void;
  readonly putFigure: (id: string) => void;
}

/** What can be put in, each by its word. */
function Inserts({ blanks = [], site = true, choice = false, put, putFigure }: RowProps) {
  const half = t("plan-insert-known");
  return (
    <div class={styles.row}>
      {[...blanks, ...(site ? SITE_BLANKS : [])].map((blank) => (
        <button key={blank} type="button" class={styles.blank} onClick={() => put(`{${blank}}`)}>
          {blankWords(blank)}
        </button>
      ))}
      {choice && (
        <button
          type="button"
          class={styles.blank}
          onClick={() => put(`[[${half}|${t("plan-insert-otherwise")}]]`, half)}
        >
          {t("plan-insert-choice")}
        </button>
      )}
      <FigureChoice onChoose={putFigure} />
    </div>
  );
}

/** Texts that may name what is not known yet: below them, what can be put in where one writes. */
export function Insertable({ blanks = [], site = true, choice = false, onFigure, children }: InsertableProps) {
  const last = useRef<Control | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const target = () => last.current ?? box.current?.querySelector<Control>("textarea, input[type=text]") ?? null;
  const put = (words: string, chosen?: string) => insert(target(), words, chosen);
  const putFigure = (id: string) => {
    put(`{#${id}}`);
    onFigure?.(id, target()?.name ?? "");
  };
  return (
    <div
      class={styles.insertable}
      ref={box}
      onFocusIn={(event) => {
        if (isControl(event.target)) last.current = event.target;
      }}
    >
      {children}
      <details class={styles.inserts} open={blanks.length > 0}>
        <summary class="label">
          {t(blanks.length > 0 ? "plan-insert-blanks" : site ? "plan-insert" : "plan-insert-figures")}
        </summary>
        <Inserts blanks={blanks} site={site} choice={choice} put={put} putFigure={putFigure} />
      </details>
    </div>
  );
}
