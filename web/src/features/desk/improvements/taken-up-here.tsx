import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { IMPROVED_THINGS } from "../../../core/catalogue/words";
import { takenUpBy } from "../../../core/readings/review/improvements";
import { deskNames } from "../shell/desk-state";
import { IMPROVED_PARTS } from "./improved-things";
import { improvementHref, taughtBy } from "./taught-by";

interface Thing {
  /** The part of the plan in which it stands; "edition": one of them, by its number. */
  readonly part: string;
  readonly thing: string;
}

/** Which improvements a thing of the plan took up: of which outage, and who said so. */
export function TakenUpHere({ part, thing }: Thing) {
  const by = IMPROVED_THINGS.find((each) => (IMPROVED_PARTS.get(each) ?? each) === part);
  return (
    by &&
    takenUpBy(improvements.value, by, thing).map((of) => (
      <span key={of.entry.ref} class="label under">
        <a href={improvementHref(of)}>{t("improved-from", { what: inLine(of.what) })}</a>{" "}
        {t("improved-from-whose", { from: taughtBy(of), who: deskNames.value.person(of.entry.action?.actor ?? "") })}
      </span>
    ))
  );
}
