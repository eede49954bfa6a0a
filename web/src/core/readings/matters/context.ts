/** What matters are read from. */

import type { Edition } from "../../plan/plan";
import type { Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import type { Waits } from "../calling-again";
import type { Doers } from "../duties/stand-ins";
import type { Improvement } from "../review/improvements";
import type { Asked } from "./matter";

/** A special customer, as far as what must be done for them asks. */
export interface CaredFor {
  readonly id: string;
  readonly area: string | null;
  readonly battery_hours: number | null;
  /** What they depend on; "" or absent: nothing that anybody has told. */
  readonly device?: string;
  /** Minutes. */
  readonly check_every: number | null;
  /** What told of them, where somebody found them in the field. */
  readonly report?: Entry;
}

export interface MatterContext {
  readonly edition: Edition;
  readonly scene: Scene;
  readonly waits: Waits;
  /** Whom this reader may know: of the directory, and found in the field. */
  readonly customers: readonly CaredFor[];
  /** Who does each duty, by the plan or taken. */
  readonly doers?: Doers;
  /** What this outage or drill taught, to be done better next time. */
  readonly improvements?: readonly Improvement[];
  /** Whom the steps of a review are shown to: overseers, and whoever has one; absent: to nobody. */
  readonly reviewer?: { readonly oversees: boolean; readonly person: string };
  /** Who may do something here, by id; null: not known. */
  readonly acts?: ReadonlySet<string> | null;
  /** Server time, µs. */
  readonly now: number;
}

/** `ends`: true of what an outage leaves that has ended, or would leave if it ended now. */
export type MatterQuestion = MatterContext & { readonly ends: boolean };

/** The matters of one kind, settled ones too where something tells that they were. */
export type MatterReading = (context: MatterQuestion) => readonly Asked[];
