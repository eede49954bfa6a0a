import type { DutyId, Figure, LevelId, Named, Text } from "./plan";

// The parts of an edition for the weeks between outages.

export interface Supply extends Named {
  readonly kind: "lighting" | "communication" | "power" | "tools" | "safety";
  readonly place: Text;
  readonly quantity: number;
  readonly minimum: number;
  readonly counted_in: Text;
  readonly owner: DutyId;
  readonly inspect_every: Figure;
}
export interface Channel extends Named {
  readonly kind: "wired" | "wireless" | "radio" | "data" | "runner";
  readonly posts: Text;
  readonly without_power: boolean;
  readonly test_every: Figure;
}
export interface Risk extends Named {
  readonly cause: string;
  /** 1 rare … 5 expected each year. */
  readonly likelihood: number;
  readonly severity: {
    readonly operations: number;
    readonly satisfaction: number;
    readonly safety: number;
    readonly information: number;
  };
  readonly controls: readonly Control[];
}
export interface Control {
  readonly id: string;
  readonly kind: "prevent" | "prepare" | "transfer" | "train";
  readonly text: Text;
  readonly owner: DutyId;
  readonly every: Figure | null;
}
export interface Training extends Named {
  readonly form: "lecture" | "hands_on" | "case";
  readonly duties: readonly DutyId[];
  readonly every: Figure;
  readonly guides: readonly string[];
}
export interface Drill extends Named {
  readonly cause: string;
  readonly level: LevelId;
  readonly areas: readonly string[];
  readonly every: Figure;
  readonly goals: readonly Text[];
  readonly story: readonly { readonly minute: number; readonly text: Text }[];
}
export interface Question {
  readonly id: string;
  readonly question: Text;
  readonly options: readonly Text[];
  /** Index into `options`. */
  readonly right: number;
  readonly why: Text;
}
export interface Guide extends Named {
  readonly duties: readonly DutyId[];
  readonly paragraphs: readonly Text[];
  /** Derived: seconds to read in the slowest language. */
  readonly seconds: number;
  readonly check: readonly Question[];
}
