import { fireEvent } from "@testing-library/preact";
import { expect, it } from "vitest";
import type { Json, PlanForm, PlanPath } from "../../../../web/src/core/plan/draft/plan-form";
import { control, drafted, showForm } from "./plan-draft";

type Kind = "text" | "one" | "some" | "more" | "flag" | "part" | "figure";

/** A field of a form and what is done at it: its path within the thing, what is typed or chosen, what the draft says then. */
export type FieldEdit = readonly [kind: Kind, path: PlanPath, given: string, then: Json];

function choose(select: HTMLSelectElement | null, value: string): void {
  const offered = [...(select?.options ?? [])].map((option) => option.value);
  if (select === null || !offered.includes(value)) throw new Error(`${value} is not among ${offered}`);
  fireEvent.change(select, { target: { value } });
}

function edit([kind, , given]: FieldEdit, path: PlanPath): void {
  const name = path.join(".");
  if (kind === "text") fireEvent.input(control([...path, "zh-Hans"]), { target: { value: given } });
  else if (kind === "one" || kind === "more") choose(document.querySelector(`select[name="${name}"]`), given);
  else if (kind === "figure") choose(control(path).querySelector("select"), given);
  else if (kind === "some") fireEvent.click(boxOf(path, given));
  else fireEvent.click(document.querySelector(`input[name="${name}"]`) as HTMLInputElement);
}

/** The box of one of several choices, by its words. */
function boxOf(path: PlanPath, words: string): HTMLInputElement {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${path.join(".")}"]`)];
  const found = boxes.find((box) => box.closest("label")?.textContent === words);
  if (found === undefined)
    throw new Error(`${words} is not among ${boxes.map((box) => box.closest("label")?.textContent)}`);
  return found;
}

/**
 * Tests that each of these fields changes the draft, and says what was found at it. `open` unfolds what is folded; the
 * form is that of `form`, where the paths begin deeper. What takes others out comes last.
 */
export function eachField(
  thing: PlanPath,
  plan: PlanForm,
  edits: readonly FieldEdit[],
  open: () => void = () => undefined,
  form: PlanPath = thing,
): void {
  const paths = [...new Map(edits.map(([, at]) => [at.join("."), [...thing, ...at]] as const)).values()];
  it("writes each field", () => {
    showForm(form, plan);
    open();
    for (const each of edits) {
      const path = [...thing, ...each[1]];
      edit(each, path);
      expect(drafted(path), path.join(".")).toEqual(each[3]);
    }
  });
  it("says at each field what was found there", () => {
    const words = (path: PlanPath) => `要改 ${path.join(".")}`;
    showForm(
      form,
      plan,
      paths.map((path) => ({ path, code: "any", severity: "error", words: words(path) })),
    );
    open();
    const said = [...document.querySelectorAll("p")];
    for (const path of paths) {
      const there = said.filter((each) => each.textContent === words(path));
      expect(there.length, path.join(".")).toBe(1);
      const field = control(path);
      const around = (field.closest("[data-path]") ?? field.closest("div"))?.parentElement;
      expect(around?.contains(there[0] as Node), path.join(".")).toBe(true);
    }
  });
}
