import type { Entry } from "../record/entries";
import { effective, textField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** Things done that count until somebody takes them back: enquiries, reports, what was done to clocks. */
export interface Acts {
  /** In display order, those taken back too. */
  readonly all: readonly Entry[];
  /** What `entry.undone` names, whether it is among these or not. */
  readonly undone: ReadonlySet<string>;
}

/**
 * Gathers the acts of some types; over the entries of one view. `field`: what they are about, and those that do not say
 * it are left out; null: they need not.
 */
export function actsFold(types: readonly string[], field: string | null): Fold<Acts> {
  return {
    initial: { all: [], undone: new Set() },
    evolve(state, entry, own = new OwnCollections()) {
      const action = effective(entry);
      if (action === null) return state;
      if (action.type === "entry.undone") return undo(state, action.refs, own);
      if (!types.includes(action.type) || (field !== null && textField(action, field) === null)) return state;
      const all = own.list(state.all);
      all.push(entry);
      return { ...state, all };
    },
  };
}

/** The acts of one noun. */
const actsOf = (noun: string, verbs: string, field: string | null = null) =>
  actsFold(
    verbs.split(" ").map((verb) => `${noun}.${verb}`),
    field,
  );

/** What people did to clocks by hand. */
export const clocksFold = actsOf("clock", "started reset stopped", "clock");
/** Every tap on "when is it back?" and its like: counted, not filed. */
export const enquiriesFold = actsOf("enquiry", "counted", "kind");
/** Reports given, and those that this incident does not ask for (nobody was hurt, so the authority is not told). */
export const reportsFold = actsOf("report", "given skipped", "rule");
/** What somebody let go of an ended incident, with a reason, until that is taken back. */
export const lettingGoFold = actsOf("matter", "left", "matter");
/** Who took or gave something that must be done. */
export const takingFold = actsOf("matter", "taken given", "matter");
/** What customers asked for, and what became of it. */
export const requestsFold = actsOf("request", "opened acted filled closed");
/** Where customers call. */
export const hotlineFold = actsOf("hotline", "opened moved closed");
/** Who was told to come, and what they answered. */
export const callOutFold = actsOf("person", "called_out answered");
/** People and material asked for, and what came of it. */
export const helpFold = actsOf("help", "asked promised arrived released");
export const accidentsFold = actsOf("accident", "recorded", "part");
/** Steps that a second person confirmed. */
export const confirmationsFold = actsOf("step", "confirmed", "item");
/** What stopped while power was brought back. */
export const powerUpFold: Fold<Acts> = actsFold(["powerup.stopped", "powerup.resumed", "breaker.tripped"], null);
/** The plan's checks of systems, with their result. */
export const systemsFold = actsOf("system", "checked", "list");
/** Services of the department that were opened or shut, and who was told. */
export const servicesFold = actsOf("service", "opened closed told", "service");

/** An undo may sort before what it undoes, where a clock was wrong: it counts all the same. */
function undo(state: Acts, refs: readonly string[], own: OwnCollections): Acts {
  const fresh = refs.filter((ref) => !state.undone.has(ref));
  if (fresh.length === 0) return state;
  const undone = own.set(state.undone);
  for (const ref of fresh) undone.add(ref);
  return { ...state, undone };
}

/** What counts, in display order. */
export const counted = ({ all, undone }: Acts): readonly Entry[] => all.filter((entry) => !undone.has(entry.ref));

/** The same by what they are about, in the order of the first of each. */
export function countedBy(acts: Acts, field: string): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of counted(acts)) {
    const about = (entry.action && textField(entry.action, field)) ?? "";
    if (!found.get(about)?.push(entry)) found.set(about, [entry]);
  }
  return found;
}
