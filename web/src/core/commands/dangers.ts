/** What has become of people in danger. */

import type { PeopleInDanger } from "../catalogue/bodies";
import type { Danger } from "../folds/dangers";
import type { DraftOf } from "../record/drafts";
import type { Drafts } from "./decision";
import { aboutEntry } from "./entries";

const correct = ({ entry }: Danger, body: DraftOf<"entry.corrected">["body"]): Drafts => [
  { ...aboutEntry(entry), type: "entry.corrected", body },
];

/** They are safe, or not after all. `text` says so to who cannot read the field. */
export const settleDanger = (danger: Danger, safe: boolean, text: string): Drafts => correct(danger, { text, safe });

/** What is known of them now takes the place of what was told. */
export const reviseDanger = (danger: Danger, people: PeopleInDanger, text: string): Drafts =>
  correct(danger, { text, people_in_danger: people });
