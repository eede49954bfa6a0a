import { useEffect, useState } from "preact/hooks";
import { editionNews } from "../../core/plan/edition-news";
import type { DutyId, Edition } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { myDuties } from "../incident/situation";
import { localRecord, me, plan } from "../record/store";
import { t } from "../words/i18n";
import { ChangeRow } from "./change-row";
import { markEditionSeen, unseenEdition } from "./seen-edition";

const FIRST = 5;

interface Editions {
  readonly before: Edition;
  readonly held: Edition;
}

/** What is new for whoever has these duties, as far as the edition before is still to be had. */
function Changes({ before, held }: Editions) {
  const [all, setAll] = useState(false);
  const duties = new Set<DutyId>([...((me.value?.duties ?? []) as readonly DutyId[]), ...myDuties.value]);
  const { mine, others } = editionNews(before, held, [...duties]);
  const shown = all ? [...mine, ...others] : mine.slice(0, FIRST);
  const more = mine.length + others.length - shown.length;
  return (
    <>
      {mine.length === 0 && <p>{t("news-none-mine")}</p>}
      <div class="list">
        {shown.map((each) => (
          <ChangeRow key={`${each.part} ${each.id}`} of={each} />
        ))}
      </div>
      {more > 0 && <Button onPress={() => setAll(true)}>{t("news-more", { n: more })}</Button>}
    </>
  );
}

/** Nobody is told, word by word, what the invented site had. */
const Told = (of: Editions) =>
  of.before.site.example && !of.held.site.example ? <p>{t("news-own-plan")}</p> : <Changes {...of} />;

/** A newer edition of the plan came since the person here last looked: what it changes for them. */
export function PlanNews() {
  const [before, setBefore] = useState<Edition | null>(null);
  const edition = plan.value;
  const { held, seen } = unseenEdition() ?? {};
  useEffect(() => {
    if (seen === undefined) return;
    let current = true;
    void localRecord()
      .edition(seen)
      .catch(() => null)
      .then((found) => current && setBefore(found));
    return () => {
      current = false;
    };
  }, [seen]);
  if (held === undefined || edition === null) return null;
  const title = t("news-title", { number: edition.number });
  return (
    <section class="card stack" aria-label={title}>
      <h2>{title}</h2>
      {before && <Told before={before} held={edition} />}
      <Button onPress={() => markEditionSeen(held)}>{t("shell-close")}</Button>
    </section>
  );
}
