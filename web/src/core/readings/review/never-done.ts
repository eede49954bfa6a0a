/** What an outage leaves of which nothing was done: audiences never told, special customers never asked, services still shut. */

import { countedBy } from "../../folds/countable-acts";
import type { Audience } from "../../plan/plan";
import { areasOverlap, isAffected } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";
import { audiencesOf } from "../audiences";
import type { CaredFor } from "../matters/context";
import { isThem } from "../matters/endangered";
import { audienceBegan } from "../outside/audience-facts";
import type { GateContext } from "../recovery/gate-context";
import { noticesWith } from "../response/contact-heard";
import { type ServiceState, servicesIn } from "../response/services";

const darkIn = ({ facts }: Pick<Scene, "facts">): readonly string[] => facts.areas?.value ?? [];

/** Whoever heard as a contact of the plan was told; who heard that it would come has not heard that it has. @param now server time, µs */
export function neverTold({ edition, scene }: GateContext, now: number): readonly Audience[] {
  const { facts, situation } = scene;
  const begun = (of: Audience) => audienceBegan(edition, scene, of);
  return audiencesOf(edition, { notices: noticesWith(edition, scene), facts, situation, now, begun }).flatMap(
    ({ audience, need }) => (need === "first" ? [audience] : []),
  );
}

/**
 * Of those whom this reader may know, where it was dark: nobody looked after them, found them there, or said more of them
 * in danger than the report did.
 */
export function neverAsked({ edition, scene }: GateContext, known: readonly CaredFor[]): readonly CaredFor[] {
  const { situation, customerChecks, view } = scene;
  if (situation.supply.size === 0) return [];
  const asked = countedBy(customerChecks, "customer");
  const begun = displayTime(view.leading);
  const wasThere = ({ report }: CaredFor) => report === undefined || displayTime(report) < begun;
  const heardOf = (each: CaredFor) =>
    situation.danger.some((of) => isThem(of, each) && of.heard !== of.entry) ||
    situation.safe.some((of) => isThem(of, each));
  return known.filter((each) => {
    const isDark = each.area === null || isAffected(edition, each.area, darkIn(scene));
    return isDark && wasThere(each) && !asked.has(each.id) && !heardOf(each);
  });
}

/** Services of what was dark that are not open. */
export function notOpened({ edition, scene }: GateContext): readonly ServiceState[] {
  const dark = darkIn(scene);
  const isThere = ({ service: { areas } }: ServiceState) =>
    areas.length === 0 || dark.length === 0 || areas.some((area) => dark.some((of) => areasOverlap(edition, area, of)));
  return servicesIn(edition, scene).filter((each) => !each.open && isThere(each));
}
