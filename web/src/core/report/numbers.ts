/** Telephone numbers in what people wrote: left out where personal data is not asked for. */

import type { DocumentBlock } from "../documents/document";
import type { Part } from "./part";

/** Mobiles, and lines with their area code, of China; what is longer is no number of a telephone. */
const NUMBER = /(?<![\d.:/-])(?:\+?86[ -]?)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?![\d.:/-])/gu;

/** The same part without them; `instead`: what stands in their place. */
export function withoutNumbers(part: Part, instead: string): Part {
  const cut = (words: string): string => words.replace(NUMBER, instead);
  const inBlock = (block: DocumentBlock): DocumentBlock => {
    if (block.type === "table") return { ...block, rows: block.rows.map((row) => row.map(cut)) };
    return block.type === "photo" ? { ...block, caption: cut(block.caption) } : block;
  };
  return { ...part, text: cut(part.text), blocks: part.blocks.map(inBlock) };
}
