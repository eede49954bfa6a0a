import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import type { ImprovedThing } from "../../../core/catalogue/words";
import { takenUpBy } from "../../../core/readings/review/improvements";
import { deskNames } from "../shell/desk-state";
import { improvementHref, taughtBy } from "./taught-by";

/** Which improvements a thing of the plan took up: of which outage, and who said so. */
export function TakenUpHere({ by, thing }: { by: ImprovedThing; thing: string }) {
  return takenUpBy(improvements.value, by, thing).map((of) => (
    <p key={of.entry.ref} class="label">
      <a href={improvementHref(of)}>{t("improved-from", { what: inLine(of.what) })}</a>{" "}
      {t("improved-from-whose", { from: taughtBy(of), who: deskNames.value.person(of.entry.action?.actor ?? "") })}
    </p>
  ));
}
