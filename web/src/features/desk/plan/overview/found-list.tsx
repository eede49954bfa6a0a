import type { PlanPath } from "../../../../core/plan/draft/plan-form";
import { PlaceList } from "./place-list";

/** Something at a place of the draft, in words. */
export interface FoundPlace {
  readonly path: PlanPath;
  readonly words: string;
}

const FIRST = 20;

/** What was found at places of the draft. */
export const FoundList = ({ title, places }: { title: string; places: readonly FoundPlace[] }) => (
  <PlaceList label={title} head={<h2>{title}</h2>} places={places} words={({ words }) => words} first={FIRST} />
);
