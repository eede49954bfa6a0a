import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { DUTIES } from "../../core/catalogue/words";
import { peopleFor } from "../../core/readings/duties/candidates";
import type { Matter } from "../../core/readings/matters/matter";
import { hasOwnTime } from "../../core/readings/matters/taking";
import { Button, LinkButton } from "../../ui/button";
import { Choices } from "../../ui/choices";
import { Sheet } from "../../ui/sheet";
import { isToldOf, TOLD_OF_CUSTOMERS } from "../customers/list-unseen";
import { staffing } from "../duties/staffing";
import { hindranceWords } from "../duties/stand-in-words";
import { LetGo, mayLetGo } from "../ending/let-go";
import type { Of } from "../incident/situation";
import { me, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { ahead } from "../words/time-pick";
import { nameIn } from "../words/words";
import { isFault } from "./afterwards";
import { afterMinutes, ByWhen } from "./by-when";
import { give, take } from "./matter-acts";
import { matterHref, matterWords } from "./matter-words";

interface SheetProps {
  readonly of: Of;
  readonly matter: Matter;
  /** True where it is given for after the end of the outage. */
  readonly ends?: boolean;
  readonly onClose: () => void;
}

interface Inside {
  readonly children: ComponentChildren;
}

/** Who shall do it, and by when: whoever holds this, a duty, or one person; free ones first. */
function To({ of, matter, ends = of.view.ended !== null, onClose, children }: SheetProps & Inside) {
  const [minutes, setMinutes] = useState<number | null>(ends && matter.due === null ? afterMinutes(matter) : null);
  const what = matterWords(of, matter);
  const due = minutes === null ? {} : { due: ahead(minutes) };
  const to = (who: string, whom: Parameters<typeof give>[2]) => {
    onClose();
    void give(of, matter, { ...whom, ...due }, t("matter-say-given", { what, who }));
  };
  const mine = me.value?.person;
  const takeIt = () => {
    // Whoever has an improvement is said of that itself.
    if ((minutes !== null || matter.kind === "improvement") && mine !== undefined)
      return to(t("matter-me"), { person: mine });
    onClose();
    return void take(of, matter, what);
  };
  // Nobody else would see whom it is about.
  const isOfCustomer = matter.kind === "check";
  const people = peopleFor(matter.by ?? "leader", staffing.value).filter(
    ({ person }) => person !== mine && (!isOfCustomer || isToldOf(person, matter.id)),
  );
  return (
    <>
      {!hasOwnTime(matter) && <ByWhen value={minutes} onPick={setMinutes} ends={ends} matter={matter} />}
      <div class="chips">
        <Button size="tall" onPress={takeIt}>
          {t("matter-take")}
        </Button>
        {(isOfCustomer ? TOLD_OF_CUSTOMERS : DUTIES).map((duty) => (
          <Button key={duty} size="tall" onPress={() => to(nameIn(of.edition, "duties", duty), { duty })}>
            {nameIn(of.edition, "duties", duty)}
          </Button>
        ))}
      </div>
      {people.length > 0 && (
        <Choices legend={t("matter-give-person")}>
          <div class="chips">
            {people.map(({ person, hindrance }) => (
              <Button key={person} size="tall" onPress={() => to(nameOf(person), { person })}>
                <span>
                  {nameOf(person)}
                  {hindrance && <span class="label under warn">{hindranceWords(hindrance)}</span>}
                </span>
              </Button>
            ))}
          </div>
        </Choices>
      )}
      <hr />
      <div class="row wrap">{children}</div>
    </>
  );
}

/** Gives one thing to somebody, or lets it go with a reason. */
export function MatterSheet(props: SheetProps) {
  const { of, matter, onClose } = props;
  const [leaving, setLeaving] = useState(false);
  const [what, href] = [matterWords(of, matter), matterHref(of, matter)];
  if (leaving) return <LetGo of={of} matters={[matter]} onClose={onClose} />;
  return (
    <Sheet title={t("matter-give-title", { what })} onClose={onClose}>
      <To {...props}>
        {href && <LinkButton href={href}>{t("matter-do")}</LinkButton>}
        {matter.kind !== "danger" &&
          (mayLetGo(of, matter) ? (
            <Button onPress={() => setLeaving(true)}>{t("after-leave")}</Button>
          ) : (
            isFault(matter) && <p class="label">{t("after-leave-live")}</p>
          ))}
      </To>
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}
