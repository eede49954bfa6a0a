/** What a sentence of an entry is made with: its fields, names and times. */

import type { Action } from "../../core/record/entries";
import { momentField, textsField } from "../../core/record/fields";
import { t } from "./i18n";
import type { Names } from "./names";

/** `key`: what turned the course; `bad`: somebody must see to it. */
export type Tone = "plain" | "key" | "bad";

/** An entry as a sentence. `place` is the list and area it was done for. */
export interface Said {
  readonly text: string;
  readonly place: string | null;
  readonly tone: Tone;
}

/** How to write a moment (µs) that stands inside a sentence. */
export type WriteMoment = (micros: number) => string;

export interface Reader {
  readonly ref: string;
  readonly action: Action;
  readonly names: Names;
  readonly clock: WriteMoment;
  /** A field of the body as text, "" where it is missing. */
  readonly field: (name: string) => string;
}

/** `key`: the message that the catalogue names for this type. */
export type Sentence = (reader: Reader, key: string) => Partial<Said> & { readonly text: string };

const ENDED = /[?？!！。]$/u;
/** What ends with a mark of its own gets no full stop. */
export const also = (head: string, tail: string): string =>
  tail === "" ? head : t("desk-say-also", { head, tail, ended: ENDED.test(head) ? "yes" : "no" });
export const colon = (head: string, tail: string): string => (tail === "" ? head : t("desk-say-with", { head, tail }));
export const areasSaid = ({ action, names }: Reader): string => names.areas(textsField(action, "areas") ?? []);
export const fieldTime = ({ action, clock }: Reader, name: string): string => {
  const moment = momentField(action, name);
  return typeof moment === "number" ? clock(moment) : "";
};
