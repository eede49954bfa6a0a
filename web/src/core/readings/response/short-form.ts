import type { Edition, LevelId } from "../../plan/plan";

/** Whether the plan has requests taken down by the short form at this level; 1 is the gravest. */
export const asksShort = ({ site }: Pick<Edition, "site">, level: LevelId | null): boolean =>
  level !== null && level <= (site.short_form_from ?? 0);
