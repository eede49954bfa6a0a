/** What one line on paper may tell of, as somebody finds it by typing. */

import type { Decision, Reason } from "../../core/commands/decision";
import type { ChannelKind } from "../../core/plan/plan";
import type { Place } from "../../core/plan/plan-lookups";
import type { Scene } from "../../core/scene";
import type { Findable } from "../../core/search/match";
import type { Of } from "../incident/situation";

/** What the line says besides. */
export interface ToldLine {
  readonly of: Of;
  /** ms since 1970. */
  readonly at: number;
  readonly doer: string;
  /** Of the plan; null where the line names none. */
  readonly place: Place | null;
  /** Where, in words: of the plan, or as they were written. */
  readonly where: string;
  readonly words: string;
  /** How it stood at that time, lines above among it. */
  readonly stood: () => Pick<Scene, "situation" | "facts" | "checklists">;
}

/** What is missing so that it can be recorded. */
export type Lack = "place" | "turn" | "nobody-in-danger" | "ended";

export interface PaperAct extends Findable {
  /** By which a line keeps it. */
  readonly key: string;
  /** On which channel it tells somebody, where it does. */
  readonly channel?: ChannelKind;
  /** What looks wrong of it, though it can be recorded. */
  readonly warns?: (line: ToldLine) => string | null;
  readonly decide: (line: ToldLine) => Decision<Reason> | { readonly lacks: Lack };
}

/** What has no name of its own that could be spelled. */
export const UNSPELLED = { pinyin: "", initials: "", numbers: [] } as const;
