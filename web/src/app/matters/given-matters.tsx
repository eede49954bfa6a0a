/** What somebody gave to me by name: told until I say that I have it, or give it back. */

import { awaitingAnswer, givenBy } from "../../core/readings/matters/given";
import type { Matter } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { matterHere, type Of } from "../incident/situation";
import { me, nameOf, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { give, take } from "./matter-acts";
import { MatterLine } from "./matter-row";
import { matterWords } from "./matter-words";
import { myMatters } from "./matters";

function GivenCard({ of, matter, giver }: { of: Of; matter: Matter; giver: string | null }) {
  const what = matterWords(of, matter);
  const title = t("now-given-matter", { who: nameOf(giver) });
  const back = t("matter-say-given", { who: nameOf(giver), what });
  return (
    <section class="card stack" aria-label={`${title} ${what}`}>
      <h2 class="title">{title}</h2>
      <MatterLine of={of} matter={matter} />
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={() => void give(of, matter, giver === null ? {} : { person: giver }, back)}>
            {t("now-given-back")}
          </Button>
          <Button size="tall" icon="check" onPress={() => void take(of, matter, what)}>
            {t("now-handed-take")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** All of these that are not answered yet. */
export function GivenMatters() {
  const [of, person] = [matterHere.value, me.value?.person];
  if (!(of && person)) return null;
  return awaitingAnswer(myMatters.value, of.scene, person).map((matter) => (
    <GivenCard key={matter.key} of={of} matter={matter} giver={givenBy(matter, person)?.entry.action?.actor ?? null} />
  ));
}
