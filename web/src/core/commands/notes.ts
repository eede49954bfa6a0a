/** Notes and photos, made now or written on paper before. */

import type { Paper } from "../catalogue/bodies";
import type { FileRef } from "../record/entries";
import { type About, type Decision, of, refuse } from "./decision";

interface Note {
  readonly words: string;
  readonly photo: FileRef | null;
  readonly paper: Paper;
}

/** A photo needs no words. */
export function writeNote(about: About, { words, photo, paper }: Note): Decision<"words-missing"> {
  const text = words.trim();
  if (photo !== null) {
    const body = { ...(text ? { caption: text } : {}), ...paper };
    return [{ ...of(about), type: "photo.taken", files: [photo], body }];
  }
  return text === "" ? refuse("words-missing") : [{ ...of(about), type: "note.written", body: { text, ...paper } }];
}
