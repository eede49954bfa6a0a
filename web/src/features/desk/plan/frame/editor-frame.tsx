import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../../../../app/words/i18n";
import { Button } from "../../../../ui/button";
import { DeskFrame } from "../../shell/desk-frame";
import { screenBefore } from "../../shell/screen-before";
import { ConflictPanel } from "../conflicts/conflict-panel";
import { canRedo, canUndo, draft, draftSaving, redoChange, undoChange } from "../state/draft-state";
import { draftRefused, theirsTaken } from "../state/saving";
import * as styles from "./editor-frame.module.css";

export interface Crumb {
  readonly href: string;
  readonly words: string;
}

interface EditorFrameProps {
  readonly title: string;
  /** Where this stands: what holds it, the whole plan first. */
  readonly within?: readonly Crumb[];
  /** What may be done with what is shown, beside its title. */
  readonly act?: ComponentChildren;
  /** Beside it where there is room, else below. */
  readonly aside?: ComponentChildren;
  /** Before it where there is room: what else is of its kind. */
  readonly list?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A field is left first; from anywhere else it leads one level up. */
function onEscape(event: KeyboardEvent, up: () => void): void {
  const { target } = event;
  if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  if (target.closest("dialog")) return;
  if (target.matches("input, textarea, select")) target.blur();
  else up();
}

/** Whoever comes back finds the focus where they went in. */
function useReturn(): void {
  const { path } = useLocation();
  useEffect(() => {
    const from = screenBefore(path);
    if (!from.startsWith(`${path}/`)) return;
    // After the router gave the focus to the heading.
    requestAnimationFrame(() =>
      [...document.querySelectorAll<HTMLElement>("main a[data-row]")]
        .find((link) => link.getAttribute("href") === from)
        ?.focus(),
    );
  }, [path]);
}

/** Ctrl+Z takes back, with Shift it does again; not what one types elsewhere than in the draft. */
function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
  if (event.target instanceof Element && event.target.closest("dialog, [type=search]")) return;
  event.preventDefault();
  if (event.shiftKey) redoChange();
  else undoChange();
}

/** Where what was typed is now. */
function savingWords(): string {
  const code = draftRefused.value;
  const name = theirsTaken.value;
  if (name !== null && draftSaving.value === "saved") return t("plan-saving-theirs", { name });
  if (code === null || draftSaving.value !== "kept") return t(`plan-saving-${draftSaving.value}`);
  return code === "unclear_keys" ? t("plan-saving-unclear") : t("plan-saving-refused", { code });
}

function Bar({ within }: { within: readonly Crumb[] }) {
  return (
    <div class={styles.bar}>
      <nav aria-label={t("plan-within")} class={styles.crumbs}>
        {within.map(({ href, words }) => (
          <a key={href} href={href}>
            {words}
          </a>
        ))}
      </nav>
      {draft.value !== null && (
        <div class={styles.saved}>
          <span
            role="status"
            class={draftSaving.value === "saved" || draftSaving.value === "saving" ? "label" : "warn"}
          >
            {savingWords()}
          </span>
          <Button kind="bare" icon="undo" disabled={!canUndo.value} onPress={undoChange}>
            {t("plan-undo")}
          </Button>
          <Button kind="bare" disabled={!canRedo.value} onPress={redoChange}>
            {t("plan-redo")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Every screen of the plan: where one is, whether it is saved, what is shown, and beside it what it looks like. */
export function EditorFrame({ title, within = [], act, aside, list, children }: EditorFrameProps) {
  const { route } = useLocation();
  const up = within.at(-1)?.href;
  useReturn();
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      onKey(event);
      if (up !== undefined) onEscape(event, () => route(up));
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, [up, route]);
  return (
    <DeskFrame title={title}>
      <div class={styles.editor}>
        {(draft.value !== null || within.length > 0) && <Bar within={within} />}
        <div class={aside === undefined ? styles.alone : styles.beside} data-listed={list !== undefined || undefined}>
          <div class={styles.shown}>
            <div class={styles.head}>
              <h1 tabIndex={-1}>{title}</h1>
              {act !== undefined && act !== false && <div class={styles.acts}>{act}</div>}
            </div>
            <ConflictPanel />
            {children}
          </div>
          {/* After the form, so that the Tab key comes to that first. */}
          {list !== undefined && <div class={styles.siblings}>{list}</div>}
          {aside !== undefined && <aside class={styles.aside}>{aside}</aside>}
        </div>
      </div>
    </DeskFrame>
  );
}
