import { act, fireEvent } from "@testing-library/preact";
import { isList, isThing, type Json, type PlanPath, valueAt } from "../../../../web/src/core/plan/draft/plan-form";
import { draft, findings, undoChange } from "../../../../web/src/features/desk/plan/state/draft-state";

const LANGUAGES = new Set(["zh-Hans", "en"]);
const isText = (value: Json) => isThing(value) && Object.keys(value).every((field) => LANGUAGES.has(field));

/** The path of each field of a thing that has a control of its own: texts by language, lists of ids as a whole. */
export function fieldsOf(value: Json | undefined, path: PlanPath): readonly PlanPath[] {
  if (isText(value ?? null)) return [...LANGUAGES].map((language) => [...path, language]);
  if (isThing(value)) return Object.entries(value).flatMap(([field, inner]) => fieldsOf(inner, [...path, field]));
  if (isList(value) && value.some(isThing)) return value.flatMap((inner, at) => fieldsOf(inner, [...path, at]));
  return [path];
}

/** What a field is edited by: its control, else what holds the controls of it. */
const editorOf = (name: string) =>
  document.querySelector<HTMLElement>(`[name="${name}"]`) ??
  document.querySelector<HTMLElement>(`[data-path="${name}"]`);

function change(editor: HTMLElement): void {
  if (editor instanceof HTMLSelectElement) {
    const other = [...editor.options].findLast(({ value }) => value !== editor.value);
    fireEvent.change(editor, { target: { value: other?.value } });
  } else if (editor instanceof HTMLInputElement && (editor.type === "checkbox" || editor.type === "radio")) {
    fireEvent.click(editor);
  } else if (editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement) {
    const typed = editor.type === "date" ? "2029-09-09" : `${editor.value}9`;
    fireEvent.input(editor, { target: { value: typed } });
  } else {
    const inner = editor.querySelector<HTMLElement>("input, textarea, select");
    if (inner) change(inner);
    else for (const button of [...editor.querySelectorAll("button")].slice(-1)) fireEvent.click(button);
  }
}

/** Changes a field by its control and takes that back; false: nothing came of it. */
function changes(editor: HTMLElement, path: PlanPath): boolean {
  const before = draft.peek();
  act(() => change(editor));
  const changed = draft.peek() !== before && valueAt(draft.peek() ?? {}, path) !== valueAt(before ?? {}, path);
  if (draft.peek() !== before) act(undoChange);
  return changed;
}

/** Whether what is found at a field stands on the screen, once. */
function saysFinding(path: PlanPath): boolean {
  const words = `found at ${path.join(".")}!`;
  act(() => {
    findings.value = [{ path, code: "text-empty", severity: "error", words }];
  });
  const said = document.body.textContent?.split(words).length === 2;
  act(() => {
    findings.value = [];
  });
  return said;
}

/** The fields of the thing on the screen that cannot be changed, or that do not say what was found there. */
export function fieldsAmiss(path: PlanPath, given: readonly string[] = ["id"]): readonly string[] {
  const own = fieldsOf(valueAt(draft.peek() ?? {}, path), path).filter((each) => !given.includes(String(each.at(-1))));
  return own.flatMap((each) => {
    const name = each.join(".");
    const editor = editorOf(name);
    if (editor === null) return [`${name} has no control`];
    if (!changes(editor, each)) return [`${name} does not change`];
    return saysFinding(each) ? [] : [`${name} does not say what is wrong`];
  });
}
