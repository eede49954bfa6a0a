import { improvements } from "../../../app/matters/matters";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { IMPROVED_THINGS } from "../../../core/catalogue/words";
import { takenUpBy } from "../../../core/readings/review/improvements";
import { deskNames } from "../shell/desk-state";
import { IMPROVED_PARTS, thingsFor } from "./improved-things";
import { improvementHref, taughtBy } from "./taught-by";

interface Thing {
  /** The part of the plan in which it stands; "edition": one of them, by its number. */
  readonly part: string;
  readonly thing: string;
}

const kindOf = (part: string) => IMPROVED_THINGS.find((each) => (IMPROVED_PARTS.get(each) ?? each) === part);

/** Which improvements a thing of the plan took up: of which outage, and who said so. */
export function TakenUpHere({ part, thing }: Thing) {
  const by = kindOf(part);
  return (
    by &&
    takenUpBy(improvements.value, by, thing).map((of) => (
      <span key={of.entry.ref} class="label under" data-inline>
        <a href={improvementHref(of)}>{t("improved-from", { what: inLine(of.what) })}</a>{" "}
        {t("improved-from-whose", { from: taughtBy(of), who: deskNames.value.person(of.entry.action?.actor ?? "") })}
      </span>
    ))
  );
}

/** The same with its name, where the thing itself is not shown; of editions all that took one up. */
export function TakenUpThere({ part, thing }: Thing) {
  const by = kindOf(part === "publish" ? "edition" : part);
  if (by === undefined) return null;
  const things = thingsFor(by).filter(([id]) => by === "edition" || id === thing);
  return things
    .filter(([id]) => takenUpBy(improvements.value, by, id).length > 0)
    .map(([id, words]) => (
      <p key={id}>
        {words}
        <TakenUpHere part={IMPROVED_PARTS.get(by) ?? by} thing={id} />
      </p>
    ));
}
