/** A page that checks a handed-out file with no server: nothing that is opened in it leaves the browser. */

import { checkAnyFile } from "../core/proof/check-file";
import type { Checked } from "../core/proof/record-checks";
import { el } from "./elements";
import { outcomeView } from "./outcome-view";
import { browserPorts } from "./ports";
import { LANGUAGES, preferred, speakLanguage, spokenLanguage, proveWord as t } from "./words";

/** What is shown below the choice of a file. */
type Shown = { readonly name: string; readonly outcome: Checked | null } | null;

const NAMES = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" } as const;

let shown: Shown = null;
const root = document.body;
const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;

function draw(): void {
  document.title = t("prove-title");
  root.replaceChildren(
    el("header", [el("h1", [t("prove-title")]), languages()]),
    el("main", [
      el("p", [t("prove-intro")]),
      subtle === undefined ? el("p", [t("prove-no-crypto")], { class: "bad" }) : choice(),
      ...(shown === null ? [] : [result(shown)]),
      el("h2", [t("prove-means")]),
      el("p", [t("prove-means-yes")]),
      el("p", [t("prove-means-no")]),
    ]),
  );
}

function languages(): HTMLElement {
  const buttons = LANGUAGES.map((each) => {
    const pressed = String(each === spokenLanguage());
    const button = el("button", [NAMES[each]], { type: "button", lang: each, "aria-pressed": pressed });
    button.addEventListener("click", () => {
      speakLanguage(each);
      draw();
    });
    return button;
  });
  return el("nav", buttons, { "aria-label": t("prove-language") });
}

function choice(): HTMLElement {
  const input = el("input", [], { type: "file", accept: ".pdf,.zip,.json" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void check(file);
  });
  return el("label", [el("span", [t("prove-choose")]), input], { class: "choice" });
}

function result({ name, outcome }: NonNullable<Shown>): HTMLElement {
  const view = outcome === null ? [el("p", [t("prove-checking")])] : outcomeView(outcome);
  return el("section", [el("h2", [name]), ...view], { "aria-live": "polite" });
}

/** The file that was chosen last: of an earlier one that takes longer nothing is shown any more. */
let latest: File | null = null;

async function check(file: File): Promise<void> {
  if (subtle === undefined) return;
  latest = file;
  shown = { name: file.name, outcome: null };
  draw();
  const outcome = await checkAnyFile(new Uint8Array(await file.arrayBuffer()), file.name, browserPorts(subtle));
  if (latest !== file) return;
  shown = { name: file.name, outcome };
  draw();
}

for (const event of ["dragover", "drop"] as const) {
  addEventListener(event, (dropped) => {
    dropped.preventDefault();
    const file = event === "drop" ? dropped.dataTransfer?.files[0] : undefined;
    if (file !== undefined) void check(file);
  });
}

speakLanguage(preferred(navigator.languages));
draw();
