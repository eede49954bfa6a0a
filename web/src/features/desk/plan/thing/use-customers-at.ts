import { useEffect, useState } from "preact/hooks";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { fieldOf, type Json } from "../../../../core/plan/draft/plan-form";
import { fetchPlanUses, refusalIn } from "../state/plan-api";

/** How many special customers are at these areas, as the server says; null where it cannot be asked. */
export async function customersAt(areas: readonly string[]): Promise<number | null> {
  const answer = await fetchPlanUses();
  if (answer.kind !== "ours" || refusalIn(answer) !== null) return null;
  const counts = answer.body["customers"] as Json | undefined;
  return areas.reduce((sum, area) => sum + (Number(fieldOf(counts, area)) || 0), 0);
}

/** The same for a screen; 0 until it is known, and for whatever is no area. */
export function useCustomersAt(part: PlanPart, ids: readonly string[]): number | null {
  const [here, setHere] = useState<number | null>(0);
  const named = ids.join(" ");
  useEffect(() => {
    let current = true;
    if (part === "areas") void customersAt(named.split(" ")).then((n) => current && setHere(n));
    return () => {
      current = false;
    };
  }, [part, named]);
  return here;
}
