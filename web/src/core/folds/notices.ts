import type { Action, Entry } from "../record/entries";
import { effective, momentField, textField, textsField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** That an audience was told something on a channel. */
export interface NoticeGiven {
  readonly entry: Entry;
  readonly channel: string;
  readonly script: string | null;
  /** When they were told that power is expected, µs; null: they were told no time. */
  readonly until: number | null;
  /** What they were told of the outage; null: that was not noted. */
  readonly heard: HeardFacts | null;
}

/** Facts as an audience heard them; times in µs, null: none. */
export interface HeardFacts {
  /** Empty: all of the site. */
  readonly areas: readonly string[];
  readonly cause: string | null;
  readonly nextWordAt: number | null;
}

/** By audience, then by channel, what was told last. NoticeGiven nothing: absent. */
export type Notices = ReadonlyMap<string, ReadonlyMap<string, NoticeGiven>>;

function factsIn(action: Action): Action | null {
  const facts = action.body["facts"];
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return null;
  return { ...action, body: facts as Action["body"] };
}

const heardIn = (facts: Action): HeardFacts => ({
  areas: textsField(facts, "areas") ?? [],
  cause: textField(facts, "cause"),
  nextWordAt: momentField(facts, "next_word_at") ?? null,
});

/** Over the entries of one view. */
export const noticesFold: Fold<Notices> = {
  initial: new Map(),
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action?.type !== "notice.given") return state;
    const [audience, channel] = [textField(action, "audience"), textField(action, "channel")];
    if (audience === null || channel === null) return state;
    const facts = factsIn(action);
    const told = new Map(state.get(audience)).set(channel, {
      ...{ entry, channel, script: textField(action, "script") },
      until: (facts && momentField(facts, "expected_back")) ?? null,
      heard: facts && heardIn(facts),
    });
    return own.map(state).set(audience, told);
  },
};
