import type { Action, Entry } from "../record/entries";
import { effective, momentField, textField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** That an audience was told something on a channel. */
export interface NoticeGiven {
  readonly entry: Entry;
  readonly channel: string;
  readonly script: string | null;
  /** When they were told that power is expected, µs; null: they were told no time. */
  readonly until: number | null;
}

/** By audience, then by channel, what was told last. NoticeGiven nothing: absent. */
export type Notices = ReadonlyMap<string, ReadonlyMap<string, NoticeGiven>>;

function untilIn(action: Action): number | null {
  const facts = action.body["facts"];
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return null;
  return momentField({ ...action, body: facts as Action["body"] }, "expected_back") ?? null;
}

/** Over the entries of one view. */
export const noticesFold: Fold<Notices> = {
  initial: new Map(),
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action?.type !== "notice.given") return state;
    const [audience, channel] = [textField(action, "audience"), textField(action, "channel")];
    if (audience === null || channel === null) return state;
    const told = new Map(state.get(audience)).set(channel, {
      ...{ entry, channel, script: textField(action, "script"), until: untilIn(action) },
    });
    return own.map(state).set(audience, told);
  },
};
