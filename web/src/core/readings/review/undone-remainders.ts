/** What an end leaves that nobody did and nobody will, each kind in one. */

import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import type { Doers } from "../duties/stand-ins";
import type { Remainder } from "../lists/remainder";
import { neverBegun } from "../lists/unbegun";
import type { CaredFor } from "../matters/context";
import type { GateContext } from "../recovery/gate-context";
import { type CalledOut, callOutIn, isCalled } from "../response/call-out";
import { neverAsked, neverTold, notOpened } from "./never-done";

const told = () => ({ by: null, at: null });

/** What the stages that were entered ask for, and nobody began: in one. */
export function unbegunOfStages(edition: Edition, scene: Scene): readonly Remainder[] {
  const lists = neverBegun(edition, scene);
  return lists.length === 0 ? [] : [{ kind: "unbegun", key: "unbegun", lists, ...told() }];
}

/** Whom the level asks to call out, and who neither answered nor has come within the time that the plan gives. `now` in µs. */
export const notCalled = ({ edition, scene }: GateContext, doers: Doers, now: number): readonly CalledOut[] =>
  callOutIn(edition, scene, doers).filter(
    (each) => !isCalled(each, now) && each.askedAt !== null && each.askedAt + each.wait <= now,
  );

export function uncalled(context: GateContext, doers: Doers, now: number): readonly Remainder[] {
  const called = notCalled(context, doers, now);
  return called.length === 0 ? [] : [{ kind: "uncalled", key: "uncalled", called, ...told() }];
}

/** What nobody did and nobody will once it has ended, each kind in one. */
export function undone(context: GateContext, now: number, customers: readonly CaredFor[]): readonly Remainder[] {
  const audiences = neverTold(context, now);
  const n = neverAsked(context, customers).length;
  const services = notOpened(context).filter(({ powered }) => !powered);
  const found: readonly (Remainder | false)[] = [
    audiences.length > 0 && { kind: "untold", key: "untold", audiences, ...told() },
    n > 0 && { kind: "unasked", key: "unasked", n, ...told() },
    services.length > 0 && { kind: "shut", key: "shut", services, ...told() },
  ];
  return found.filter((each) => each !== false);
}
