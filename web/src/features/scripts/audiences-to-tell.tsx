import { audiences } from "../../app/calls/communications";
import { noticeHref, supplyNow } from "../../app/calls/script-choice";
import { seesCustomers, unseenWords } from "../../app/customers/list-unseen";
import { areToldCustomers, round, unaskedOf } from "../../app/customers/round";
import { areas as dark } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { channelWords, say, when } from "../../app/words/words";
import { beyond } from "../../core/plan/area-tree";
import type { Audiences } from "../../core/readings/audiences";
import { displayTime } from "../../core/record/entries";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";

/** Where the words for an audience are, if the plan has any that fit. */
function leadFor(row: Audiences): string | null {
  return edition.value && noticeHref(edition.value, row, supplyNow.value.lost);
}

const unasked = (row: Audiences): number => unaskedOf(round.value, row);

/** Whether somebody among them may not have been asked of whom this phone is not told. */
const isUnsure = (row: Audiences): boolean => areToldCustomers(row) && !seesCustomers.value;

function UnsureRow({ row }: { row: Audiences }) {
  return (
    <LeadRow href="/customers">
      {say(row.audience.name)}
      <AudienceState row={row} />
      <span class="label under warn">{unseenWords()}</span>
    </LeadRow>
  );
}

function UnaskedRow({ row, n }: { row: Audiences; n: number }) {
  return (
    <LeadRow href="/customers">
      {say(row.audience.name)}
      <span class="label under warn">{t("notice-unasked", { n })}</span>
    </LeadRow>
  );
}

function ToTellRow({ row }: { row: Audiences }) {
  const n = unasked(row);
  if (n > 0) return <UnaskedRow row={row} n={n} />;
  if (isUnsure(row)) return <UnsureRow row={row} />;
  const href = leadFor(row);
  const words = (
    <>
      {say(row.audience.name)}
      <AudienceState row={row} />
    </>
  );
  if (href !== null) {
    return (
      <LeadRow href={href} {...(row.need === null && { icon: "check" })}>
        {words}
      </LeadRow>
    );
  }
  return (
    <div class="row">
      <span class="grow">
        {words}
        <span class="label under">{t("notice-no-words")}</span>
      </span>
    </div>
  );
}

/** They go by what is not so. */
const GRAVE: readonly Audiences["need"][] = ["correction", "passed"];

/** What an audience was told last and what it needs, in words. */
export function AudienceState({ row }: { row: Audiences }) {
  const { last, need } = row;
  const told = last && t("notice-told", { time: when(displayTime(last.entry)), channel: channelWords(last.channel) });
  return (
    <span class={`label under ${need === null ? "ok" : GRAVE.includes(need) ? "bad" : "warn"}`}>
      {[told, need && t(`notice-need-${need}`)].filter(Boolean).join(" · ")}
    </span>
  );
}

/** Who is nowhere that is dark is not listed: their place is to be recorded first. */
function LeadElsewhere() {
  const parts = edition.value?.areas ?? [];
  const smallest = parts.filter(({ id, retired }) => !(retired || parts.some(({ parent }) => parent === id)));
  const ids = smallest.map(({ id }) => id);
  if (beyond(parts, dark.value, ids).length === 0) return null;
  return <LeadRow href="/facts?areas=">{t("notice-elsewhere")}</LeadRow>;
}

/** Who is still to be told, and who has been: each leads to what to tell them now. */
export function AudiencesToTell() {
  const rows = audiences.value;
  if (rows.length === 0) return null;
  const left = rows.filter((row) => row.need !== null || unasked(row) > 0).length;
  const unsure = rows.some(isUnsure);
  const told = t(unsure ? "notice-others-told" : "notice-all-told");
  const title = left > 0 ? t("notice-left", { n: left }) : told;
  return (
    <section aria-label={title}>
      <FoldOut snug keep="scripts-audiences" open={left > 0 || unsure} title={title}>
        <div class="list slim">
          {rows.map((row) => (
            <ToTellRow key={row.audience.id} row={row} />
          ))}
          <LeadElsewhere />
        </div>
      </FoldOut>
    </section>
  );
}
