import { cardReading, confirmedBy } from "../../app/confirmed";
import { t } from "../../app/i18n";
import { Screen } from "../../app/screen";
import { entries, me, plan } from "../../app/store";
import { name, say } from "../../app/words";
import { DUTIES, type Duty } from "../../core/fields";
import type { Guide } from "../../core/plan";
import { Empty, LeadRow } from "../../ui/row";

function GuideRow({ guide }: { guide: Guide }) {
  const read = confirmedBy(entries.value, me.value?.person ?? null, "guide.confirmed", "guide", guide.id) !== null;
  return (
    <LeadRow
      href={`/guides/${guide.id}`}
      icon="book"
      end={read && <span class="ok label keep">{t("guides-read")}</span>}
    >
      {say(guide.name)}
      <span class="label under">{t("guides-seconds", { n: guide.seconds })}</span>
    </LeadRow>
  );
}

const CARD_SIGNS = { read: "ok label keep", again: "warn label keep", unread: "mute label keep" } as const;

/** A duty card: read, to be read again since the plan changed, or not read. */
function CardRow({ duty, number }: { duty: Duty; number: number }) {
  const reading = cardReading(entries.value, me.value?.person ?? null, duty, number);
  return (
    <LeadRow
      href={`/cards/${duty}`}
      icon="people"
      end={<span class={CARD_SIGNS[reading]}>{t(`card-reading-${reading}`)}</span>}
    >
      {name("duties", duty)}
    </LeadRow>
  );
}

/** Short guides, mine first; the duty cards; words explained. All of it cached. */
export function GuidesScreen() {
  const held = plan.value;
  if (!held) {
    return (
      <Screen title={t("place-guides")}>
        <Empty icon="book" title={t("guides-empty")}>
          <p>{t("lists-no-plan-hint")}</p>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title={t("place-guides")}>
      <section class="card" aria-label={t("guides-quick")}>
        <h2>{t("guides-quick")}</h2>
        <div class="list">
          {held.guides.map((guide) => (
            <GuideRow key={guide.id} guide={guide} />
          ))}
        </div>
      </section>
      <section class="card" aria-label={t("guides-cards")}>
        <h2>{t("guides-cards")}</h2>
        <div class="list">
          {DUTIES.map((duty) => (
            <CardRow key={duty} duty={duty} number={held.number} />
          ))}
        </div>
      </section>
      {held.glossary.length > 0 && (
        <section class="card" aria-label={t("guides-glossary")}>
          <h2>{t("guides-glossary")}</h2>
          <dl class="list">
            {held.glossary.map((each) => (
              <div key={each.id}>
                <dt>
                  <b>{say(each.term)}</b>
                </dt>
                <dd>{say(each.meaning)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Screen>
  );
}
