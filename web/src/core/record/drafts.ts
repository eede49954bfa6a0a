/** Actions that are not recorded yet. A field that the catalogue of actions does not know does not compile. */

import type { Bodies, Paper } from "../catalogue/bodies";
import type { FileRef } from "./entries";

interface Around {
  /** Ref of the incident; "self" for the action that begins one. */
  readonly incident?: string | null;
  readonly drill?: boolean;
  readonly refs?: readonly string[];
  readonly files?: readonly FileRef[];
  /** A caller's name or number, a health remark: kept and redacted apart. */
  readonly private?: Readonly<Record<string, unknown>>;
}

type Body<T extends keyof Bodies> =
  Readonly<Record<never, never>> extends Bodies[T]
    ? { readonly body?: Bodies[T] & Paper }
    : { readonly body: Bodies[T] & Paper };

export type DraftOf<T extends keyof Bodies> = Around & { readonly type: T } & Body<T>;

/** What people may record, each type with its own body. */
export type ActionDraft = { [T in keyof Bodies]: DraftOf<T> }[keyof Bodies];
