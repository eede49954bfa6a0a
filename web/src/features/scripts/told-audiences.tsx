import { audiences } from "../../app/calls/communications";
import { factsTold } from "../../app/calls/script-facts";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, readsOnly, toldIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { say } from "../../app/words/words";
import { giveNotice } from "../../core/commands/notices";
import type { StatedFact } from "../../core/folds/facts";
import { hears } from "../../core/plan/notice-scripts";
import type { Audience, ChannelKind, Script } from "../../core/plan/plan";
import type { Audiences } from "../../core/readings/audiences";
import { Button } from "../../ui/button";
import { AudienceState } from "./audiences-to-tell";
import { DidItGo } from "./did-it-go";

interface Rows {
  readonly script: Script;
  readonly channel: ChannelKind;
  /** The audience that one came for stands first. */
  readonly first: string | null;
  /** True where a message has just set out. */
  readonly asks: boolean;
}

/** What fills the words for an audience, to compare. */
const wordsFor = (audience: string | null): string =>
  JSON.stringify(Object.values(factsTold(audience)).map((fact: StatedFact<unknown>) => fact?.value ?? null));

/** Who was told by this script on this channel: one tap an audience. */
export function ToldAudiences({ script, channel, first, asks }: Rows) {
  const from = edition.value;
  // Who is told other words than these is not told by them.
  const words = wordsFor(first);
  const hearing = ({ audience }: Audiences) =>
    audience.id === first ||
    (audience.channels.includes(channel) &&
      from &&
      hears(from, audience, script) &&
      (first === null || wordsFor(audience.id) === words));
  const reached = audiences.value.filter(hearing);
  const rows = reached.toSorted((a, b) => Number(b.audience.id === first) - Number(a.audience.id === first));
  if (!toldIncident.value || readsOnly.value || rows.length === 0) return null;
  const tell = async (audience: Audience) => {
    const told = { audience: audience.id, channel, script: script.id, write: rfc3339 };
    await recordCounting(
      giveNotice(toldIncident.peek(), factsTold(first), told),
      t("notice-noted", { who: say(audience.name) }),
    );
  };
  const meant = rows.filter(({ audience }) => audience.id === first);
  const asked = (meant.length > 0 ? meant : rows).map(({ audience }) => audience);
  if (asks) return <DidItGo audiences={asked} onTold={(audience) => void tell(audience)} />;
  return (
    <section class="card" aria-label={t("notice-who")}>
      <h2>{t("notice-who")}</h2>
      <ul class="list">
        {rows.map((row) => (
          <li class="row" key={row.audience.id}>
            <span class="grow">
              {say(row.audience.name)}
              <AudienceState row={row} />
            </span>
            <Button
              size="tall"
              icon="check"
              label={t("notice-give", { who: say(row.audience.name) })}
              onPress={() => void tell(row.audience)}
            >
              {t("notice-done")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
