/** What of the power-up tripped or failed and never came on, in words: which breaker, and what of the plan's list for it is not done. */

import { itemIn } from "../plan/plan-lookups";
import type { Matter } from "../readings/matters/matter";
import { begunFaultLists } from "../readings/matters/responses";
import { faultStand, isDoneLater, whyFailed } from "../readings/recovery/anew/made-safe";
import type { GateContext } from "../readings/recovery/gate-context";
import { neverUp } from "./since-failed";
import type { ReportWords } from "./telling";

interface NotUpTelling extends GateContext {
  readonly saying: Pick<ReportWords, "t" | "joiner" | "list" | "place" | "step">;
}

interface Off extends Pick<Matter, "list" | "place" | "entries"> {
  readonly how: "tripped" | "could_not" | "list";
  readonly what: string;
}

/** Steps that tripped, then those that failed otherwise, none of which was done since, then lists for what tripped; "": there is none. */
export function notUpWords({ saying, edition, scene }: NotUpTelling): string {
  const { t, place, step, list } = saying;
  const failed = neverUp({ edition, scene }).map(({ target, tripped, entry }): Off => {
    const { area, asset, item } = target;
    return {
      how: tripped ? "tripped" : "could_not",
      what: [place(target), step(target.list, item)].filter(Boolean).join(t("matter-colon")),
      ...{ list: itemIn(edition, target.list, item)?.could_not ?? null, place: { area, asset }, entries: [entry] },
    };
  });
  const begun = begunFaultLists({ edition, scene }).flatMap(({ id, place: at, entries, done }): readonly Off[] =>
    done ? [] : [{ how: "list", what: list(id), list: id, place: at, entries }],
  );
  return (["tripped", "could_not", "list"] as const)
    .flatMap((how) => [...failed, ...begun].filter((off) => off.how === how))
    .map((off) => {
      const words = t("report-not-up", { how: off.how, what: off.what });
      const more = moreOf({ saying, edition, scene }, off);
      return more === "" ? words : t("report-not-up-more", { words, more });
    })
    .join(t("report-step-gap"));
}

/** Why, which breaker, and what of its list is not done. */
function moreOf({ saying, ...context }: NotUpTelling, off: Off): string {
  const { t, joiner, list, step } = saying;
  if (isDoneLater(context, off)) return [...whyFailed(off), t("report-not-up-later")].join(joiner);
  const { said, done, total, undone, off: isOff } = faultStand(context, off);
  const steps = undone.map(({ id }) => step(off.list ?? "", id)).join(t("all-the-same-gap"));
  const left = { list: list(off.list ?? ""), left: undone.length, done, total, steps };
  const far = total > 0 && (isOff ? t("matter-fault-off") : t("matter-fault", left));
  return [...whyFailed(off), ...said, far].filter(Boolean).join(joiner);
}
