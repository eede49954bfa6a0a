import { t } from "../../app/i18n";
import { Screen } from "../../app/screen";
import { entries, me, plan } from "../../app/store";
import { name, say } from "../../app/words";
import { DUTIES } from "../../core/fields";
import type { Guide } from "../../core/plan";
import { Empty, LeadRow } from "../../ui/row";
import { confirmedBy } from "./confirmed";

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
          {DUTIES.map((duty) => {
            const read =
              confirmedBy(entries.value, me.value?.person ?? null, "duty_card.confirmed", "duty", duty) !== null;
            return (
              <LeadRow
                key={duty}
                href={`/cards/${duty}`}
                icon="people"
                end={read && <span class="ok label keep">{t("guides-read")}</span>}
              >
                {name("duties", duty)}
              </LeadRow>
            );
          })}
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
