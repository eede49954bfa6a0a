import { myDuties } from "../../app/incident/situation";
import { me, plan } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { DutyCard, Guide } from "../../core/plan/plan";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { ownCardReading, ownReading } from "./own-reading";

const SIGNS = { current: "ok label keep", changed: "warn label keep", unread: "label keep" } as const;

/** Read, to be read again since the plan changed, or not read. */
const ReadState = ({ state }: { state: keyof typeof SIGNS }) => (
  <span class={SIGNS[state]}>{t(`guides-${state}`)}</span>
);

function GuideRow({ guide }: { guide: Guide }) {
  const { state } = ownReading(guide);
  return (
    <LeadRow href={`/guides/${guide.id}`} icon="book" end={<ReadState state={state} />}>
      {say(guide.name)}
      <span class="label under">{t("guides-seconds", { n: guide.seconds })}</span>
    </LeadRow>
  );
}

function CardRow({ card, number }: { card: DutyCard; number: number }) {
  const { state } = ownCardReading(card, number);
  return (
    <LeadRow href={`/cards/${card.id}`} icon="people" end={<ReadState state={state} />}>
      {say(card.name)}
    </LeadRow>
  );
}

/** What I have still to read stands first, and of that what my duties need. */
function inMyOrder(guides: readonly Guide[]): readonly Guide[] {
  const mine: readonly string[] = [...(me.value?.duties ?? []), ...myDuties.value];
  const rank = (guide: Guide) =>
    (ownReading(guide).state === "current" ? 2 : 0) + (guide.duties.some((duty) => mine.includes(duty)) ? 0 : 1);
  return guides.toSorted((a, b) => rank(a) - rank(b));
}

function Quick({ guides }: { guides: readonly Guide[] }) {
  const read = guides.filter((guide) => ownReading(guide).state === "current").length;
  return (
    <section class="card" aria-label={t("guides-quick")}>
      <h2>{t("guides-quick")}</h2>
      <p class="label">{t("guides-progress", { read, all: guides.length })}</p>
      <div class="list">
        {inMyOrder(guides).map((guide) => (
          <GuideRow key={guide.id} guide={guide} />
        ))}
      </div>
    </section>
  );
}

/** Short guides, mine and the unread first; the duty cards; words explained. All of it cached. */
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
      <Quick guides={held.guides} />
      <section class="card" aria-label={t("guides-cards")}>
        <h2>{t("guides-cards")}</h2>
        <div class="list">
          {held.duties.map((card) => (
            <CardRow key={card.id} card={card} number={held.number} />
          ))}
        </div>
      </section>
      {held.glossary.length > 0 && (
        <div class="card list">
          <LeadRow href="/glossary" icon="find">
            {t("guides-glossary")}
            <span class="label under">{t("glossary-words", { n: held.glossary.length })}</span>
          </LeadRow>
        </div>
      )}
    </Screen>
  );
}
