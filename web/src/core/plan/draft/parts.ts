/** The parts of a plan, in the order in which an edition has them. */
export const PLAN_PARTS = [
  ...(["site", "words", "goals", "causes", "figures", "areas", "assets", "levels", "stages", "duties"] as const),
  ...(["first_ten", "lists", "topics", "clocks", "dangers", "contacts", "call_out", "scripts", "answers"] as const),
  ...(["reports", "audiences", "recovery", "announced", "supplies", "channels", "risks", "training"] as const),
  ...(["drills", "guides", "glossary"] as const),
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];
