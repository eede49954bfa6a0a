/** What the plan says, on paper: lists to tick, cards of the duties, scripts as posters. */

import type { Checklist, Item, Script } from "../plan/plan";
import { renderScript, type ScriptFacts } from "../plan/plan-scripts";
import {
  type DocumentBlock,
  heading,
  onPagesOfTheirOwn,
  type Printable,
  paragraph,
  ROOM_TO_WRITE,
  type Writing,
  written,
} from "./document";

/** What is to be done, with what is to be seen, and what it can do to whoever does it. */
function itemWords(of: Writing, item: Item): string {
  const expected = written(of, item.expect?.text);
  const warning = written(of, item.warning);
  return [
    written(of, item.text),
    expected && of.t("paper-expect", { what: expected }),
    warning && of.t("paper-warning", { what: warning }),
    item.two_persons && of.t("paper-two"),
  ]
    .filter(Boolean)
    .join("\n");
}

function listBlocks(of: Writing, list: Checklist, titled: boolean): readonly DocumentBlock[] {
  const { hazard } = list;
  return [
    ...(titled ? [heading(written(of, list.name))] : []),
    ...paragraph(written(of, list.when)),
    ...paragraph(hazard ? of.t("paper-qualified", { who: written(of, hazard.qualified) }) : "", true),
    ...paragraph(hazard ? of.t("paper-stop", { when: written(of, hazard.stop_when) }) : "", true),
    ...list.pages.flatMap((page): readonly DocumentBlock[] => [
      ...(page.name ? [heading(written(of, page.name), 2)] : []),
      ...(page.items.length === 0
        ? []
        : [{ type: "list", boxes: true, items: page.items.map((item) => itemWords(of, item)) } as const]),
    ]),
    {
      type: "table",
      head: [of.t("paper-where"), of.t("paper-done-by"), of.t("paper-done-at")],
      rows: [[ROOM_TO_WRITE, "", ""]],
    },
    { type: "lines", count: 3 },
  ];
}

/** One list, or several, each on pages of its own. */
export function listPaper(of: Writing, lists: readonly Checklist[]): Printable {
  const [only] = lists;
  const one = lists.length === 1 && only !== undefined;
  return {
    layout: "a4",
    title: one ? written(of, only.name) : of.t("paper-lists"),
    blocks: onPagesOfTheirOwn(lists.map((list) => listBlocks(of, list, !one))),
  };
}

/** A card of each duty, to cut out. */
export function dutyCards(of: Writing): Printable {
  const cards = of.edition.duties.map((duty): readonly DocumentBlock[] => {
    const handOver = written(of, duty.hand_over);
    return [
      heading(written(of, duty.name)),
      ...paragraph(written(of, duty.purpose)),
      ...(duty.procedure.length === 0
        ? []
        : [{ type: "list", ordered: true, items: duty.procedure.map((each) => written(of, each)) } as const]),
      ...duty.never.flatMap((each) => paragraph(of.t("paper-never", { what: written(of, each) }), true)),
      ...paragraph(handOver && of.t("paper-hand-over", { what: handOver })),
    ];
  });
  return { layout: "cards", title: of.t("paper-cards"), blocks: onPagesOfTheirOwn(cards) };
}

/** Where nothing is known, somebody writes. */
const TO_FILL = "＿＿＿＿＿＿";

/** Those that customers read, of which something can hang on a wall. */
export const posterScripts = ({ scripts }: Writing["edition"]): readonly Script[] =>
  scripts.filter(
    ({ to_customers: toCustomers, texts }) => toCustomers && texts.some(({ channel }) => channel === "poster"),
  );

/** A script as a poster, filled with what is known now: under the site's name, as customers read it. `now`: µs since 1970. */
export function posterPaper(of: Writing, script: Script, now: number, facts: ScriptFacts): Printable {
  const { edition, language } = of;
  const words = script.texts.find(({ channel }) => channel === "poster")?.text ?? {};
  const { parts } = renderScript({ edition, now, lang: language }, words, facts);
  return {
    layout: "poster",
    title: written(of, edition.site.name),
    blocks: paragraph(parts.map(({ value }) => value ?? TO_FILL).join("")),
  };
}
