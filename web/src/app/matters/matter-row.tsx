import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Matter } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";
import { nameOf, readsOnly } from "../record/store";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { nameIn } from "../words/words";
import { take } from "./matter-acts";
import { MatterSheet } from "./matter-sheet";
import { matterHref, matterPlace, matterWords, type Of } from "./matter-words";

/** Who has it: by name, else the duty, else nobody. */
export function keeperWords({ edition }: Of, { keepers, by }: Matter): string {
  if (keepers.length > 0) {
    const who = keepers.map(({ person, duty }) => (person ? nameOf(person) : nameIn(edition, "duties", duty ?? "")));
    return who.join(t("shell-joiner"));
  }
  return by ? nameIn(edition, "duties", by) : t("matter-nobody");
}

interface RowProps {
  readonly of: Of;
  readonly matter: Matter;
}

/** One thing to do: what, where, whose, and how long it may wait. It leads to where it is done. */
export function MatterLine({ of, matter }: RowProps) {
  const href = matterHref(of, matter);
  const under = [matterPlace(matter), keeperWords(of, matter)].filter(Boolean).join(" · ");
  const words = (
    <>
      {matter.urgency === 0 && <Icon name="alert" size="small" />}
      {matterWords(of, matter)}
      <span class="label under">{under}</span>
    </>
  );
  const end = matter.due === null ? undefined : <Countdown at={matter.due} />;
  return href ? (
    <LeadRow href={href} end={end}>
      {words}
    </LeadRow>
  ) : (
    <div class="row">
      <span class="grow">{words}</span>
      {end}
    </div>
  );
}

/** What every kind has in common: take it, give it, let it go; and beside them the kind's own. */
export function MatterActs({ of, matter, children }: RowProps & { readonly children?: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const what = matterWords(of, matter);
  if (readsOnly.value) return null;
  return (
    <div class="row">
      {matter.keepers.length === 0 && (
        <Button label={t("matter-take-of", { what })} onPress={() => void take(of, matter, what)}>
          {t("matter-take")}
        </Button>
      )}
      <Button label={t("matter-more-of", { what })} onPress={() => setOpen(true)}>
        {t("matter-more")}
      </Button>
      {children}
      {open && <MatterSheet of={of} matter={matter} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** One thing to do, with these acts. */
export const MatterRow = ({ of, matter }: RowProps) => (
  <li class="stack">
    <MatterLine of={of} matter={matter} />
    <MatterActs of={of} matter={matter} />
  </li>
);
