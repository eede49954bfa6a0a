import { t } from "../../app/i18n";
import { likely } from "../../app/saying";
import { edition } from "../../app/store";
import { audiences } from "../../app/telling";
import { channelWords, say, when } from "../../app/words";
import { displayTime } from "../../core/entries";
import type { Script } from "../../core/plan";
import type { Audiences } from "../../core/telling";
import { LeadRow } from "../../ui/row";

/** The script that fits an audience now, with the first of its channels that the script has words for. */
function leadFor({ audience }: Audiences, scripts: readonly Script[]): string | null {
  for (const script of scripts) {
    const channel = audience.channels.find((each) => script.texts.some((text) => text.channel === each));
    if (channel) return `/scripts/${script.id}?channel=${channel}&audience=${audience.id}`;
  }
  return null;
}

/** What an audience was told last and what it needs, in words. */
export function AudienceState({ row }: { row: Audiences }) {
  const { last, need } = row;
  const told = last && t("notice-told", { time: when(displayTime(last.entry)), channel: channelWords(last.channel) });
  return (
    <span class={need === null ? "label under ok" : need === "correction" ? "label under bad" : "label under warn"}>
      {[told, need && t(`notice-need-${need}`)].filter(Boolean).join(" · ")}
    </span>
  );
}

/** Who is still to be told, and who has been: each leads to what to tell them now. */
export function ToTell() {
  // A plan may lack words for this turn: then any of its words for customers.
  const scripts = [...likely.value, ...(edition.value?.scripts ?? []).filter((script) => script.to_customers)];
  const rows = audiences.value.flatMap((row) => {
    const href = leadFor(row, scripts);
    return href === null ? [] : { row, href };
  });
  if (rows.length === 0) return null;
  const left = rows.filter(({ row }) => row.need !== null).length;
  const title = left > 0 ? t("notice-left", { n: left }) : t("notice-all-told");
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <div class="list">
        {rows.map(({ row, href }) => (
          <LeadRow key={row.audience.id} href={href} icon={row.need === null ? "check" : "say"}>
            {say(row.audience.name)}
            <AudienceState row={row} />
          </LeadRow>
        ))}
      </div>
    </section>
  );
}
