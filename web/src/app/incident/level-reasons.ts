import { t } from "../words/i18n";

const RAISING = ["wider", "longer", "danger", "promise"] as const;
const LOWERING = ["back", "narrower"] as const;

/** Why a level is changed, in words that need no typing. */
export const levelReasons = (lowers: boolean): readonly string[] =>
  (lowers ? LOWERING : RAISING).map((reason) => t(`level-why-${reason}`));
