import type { Entry } from "../record/entries";
import { effective, textField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** That an audience was told something on a channel. */
export interface NoticeGiven {
  readonly entry: Entry;
  readonly channel: string;
  readonly script: string | null;
}

/** By audience, then by channel, what was told last. NoticeGiven nothing: absent. */
export type Notices = ReadonlyMap<string, ReadonlyMap<string, NoticeGiven>>;

/** Over the entries of one view. */
export const noticesFold: Fold<Notices> = {
  initial: new Map(),
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action?.type !== "notice.given") return state;
    const [audience, channel] = [textField(action, "audience"), textField(action, "channel")];
    if (audience === null || channel === null) return state;
    const told = new Map(state.get(audience)).set(channel, { entry, channel, script: textField(action, "script") });
    return own.map(state).set(audience, told);
  },
};
