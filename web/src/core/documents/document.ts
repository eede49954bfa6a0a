/** A document as the server makes it of blocks: what may stand in one, and what stands on each of its pages. */

import type { Edition, Text } from "../plan/plan";
import { siteWords, text } from "../plan/plan-lookups";

/** What stands below the other in a document. All of it is text; nothing in it is markup. */
export type DocumentBlock =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string; readonly strong?: boolean }
  | { readonly type: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly type: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    }
  | { readonly type: "list"; readonly items: readonly string[]; readonly ordered?: boolean; readonly boxes?: boolean }
  | {
      readonly type: "course";
      readonly from: number;
      readonly to: number;
      readonly ticks: readonly CourseTick[];
      readonly lanes: readonly CourseLane[];
    }
  | { readonly type: "photo"; readonly sha256: string; readonly caption: string }
  | { readonly type: "lines"; readonly count: number }
  | { readonly type: "break" };

/** Of a course, in any unit, as all of its places. */
export interface CourseTick {
  readonly at: number;
  readonly label: string;
}

/** What went on from when to when; a point where it ends as it begins. */
export interface CourseSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly kind?: "strong" | "plain" | "light" | "late";
}

export interface CourseLane {
  readonly name: string;
  readonly spans: readonly CourseSpan[];
}

export type Layout = "a4" | "a4_landscape" | "poster" | "cards" | "pocket";
export type Format = "pdf" | "docx" | "xlsx" | "csv";

/** A sheet of paper before it is known when and by what plan it was made. */
export interface Printable {
  readonly layout: Layout;
  readonly title: string;
  readonly subtitle?: string;
  readonly blocks: readonly DocumentBlock[];
}

/** What the server is asked for. */
export interface DocumentBody extends Printable {
  readonly format: Format;
  readonly language: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly footer: { readonly edition: string; readonly printed_at: string };
  readonly qr: string;
}

/** A message in the language of the paper. */
export type PaperWords = (id: string, args?: Record<string, string | number>) => string;

/** By what plan and in which language something is written on paper. */
export interface Writing {
  readonly edition: Edition;
  readonly language: string;
  readonly t: PaperWords;
}

/** When it is printed, and whether for a drill. */
export interface Printing {
  /** YYYY-MM-DD */
  readonly date: string;
  /** In words. */
  readonly printedAt: string;
  readonly drill: boolean;
}

/** Characters: what the server takes. */
const LONGEST_LINE = 120;
const LONGEST_HEADING = 300;

const cut = (words: string, most: number): string => [...words].slice(0, most).join("");

/** A text of the plan with the site's own blanks filled. */
export const written = ({ edition, language }: Writing, map: Text | null | undefined): string =>
  map ? siteWords(edition, text(map, language).text, language) : "";

export const heading = (words: string, level: 1 | 2 | 3 = 1): DocumentBlock => ({
  type: "heading",
  level,
  text: cut(words, LONGEST_HEADING),
});

/** A cell as high as a hand writes. */
export const ROOM_TO_WRITE = "\u00a0\n\u00a0";

/** A paragraph, or nothing where there are no words. */
export const paragraph = (words: string, strong = false): readonly DocumentBlock[] =>
  words === "" ? [] : [{ type: "paragraph", text: words, strong }];

/** Several papers in one, each on a page of its own. */
export const onPagesOfTheirOwn = (papers: readonly (readonly DocumentBlock[])[]): readonly DocumentBlock[] =>
  papers.flatMap((blocks, index): readonly DocumentBlock[] => (index === 0 ? blocks : [{ type: "break" }, ...blocks]));

/** What to ask the server for: title, plan and day stand on each page, and so does that it is a drill or an example. */
export function documentOf(
  { edition, language, t }: Writing,
  paper: Printable,
  { date, printedAt, drill }: Printing,
  format: Format,
): DocumentBody {
  const site = text(edition.site.name, language).text;
  const title = cut(drill ? t("paper-drill", { title: paper.title }) : paper.title, LONGEST_LINE);
  const by = cut(
    t(edition.site.example ? "paper-edition-example" : "paper-edition", { site, number: edition.number }),
    LONGEST_LINE,
  );
  return {
    ...paper,
    title,
    format,
    language,
    date,
    footer: { edition: by, printed_at: cut(printedAt, LONGEST_LINE) },
    qr: cut([t("shell-name"), title, by, date].join(" · "), LONGEST_LINE),
  };
}
