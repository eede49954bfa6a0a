import { useRoute } from "preact-iso/router";
import { doers } from "../../app/duties/staffing";
import { TakeDuty } from "../../app/duties/take-duty";
import { record } from "../../app/record/record";
import { currentIncident, edition, nameOf, readsOnly } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { EntryState } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { name, say } from "../../app/words/words";
import type { Duty } from "../../core/catalogue/words";
import { confirmDutyCard } from "../../core/commands/guides";
import type { Text } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { ownCardReading } from "./own-reading";

function Lines({ title, texts }: { title: string; texts: readonly Text[] }) {
  if (texts.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ol class="list numbered">
        {texts.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is its identity
          <li key={index}>{say(each)}</li>
        ))}
      </ol>
    </section>
  );
}

/** Who has it in the outage that is on, and the way to take it. */
function InOutage({ duty }: { duty: Duty }) {
  if (!currentIncident.value) return null;
  const who = (doers.value.get(duty) ?? []).map(nameOf).join(t("shell-joiner"));
  return (
    <div class="row wrap">
      <span class="grow">{who ? t("card-held-by", { who }) : t("duties-nobody")}</span>
      <TakeDuty duty={duty} />
    </div>
  );
}

/** A duty card: what it is for, what to do, what never to do; confirmed again where it changed. */
export function CardScreen() {
  const id = useRoute().params["duty"] ?? "";
  const from = edition.value;
  const duty = from && byId(from.duties, id);
  if (!duty) {
    return (
      <Screen title={t("guides-cards")} back="/guides">
        <Empty icon="people" title={t("card-unknown")} />
      </Screen>
    );
  }
  const reading = ownCardReading(duty, from.number);
  const current = reading.state === "current";
  const confirm = async () => {
    if (await record(confirmDutyCard(duty, from.number))) show({ text: t("guide-confirmed") });
  };
  const main = (
    <Button kind={current ? undefined : "go"} size="press" disabled={readsOnly.value} onPress={() => void confirm()}>
      {t("card-confirm", { number: from.number })}
    </Button>
  );
  return (
    <Screen title={say(duty.name)} back="/guides" main={main}>
      <p class="read">{say(duty.purpose)}</p>
      <InOutage duty={duty.id} />
      <Lines title={t("card-procedure")} texts={duty.procedure} />
      <Lines title={t("card-never")} texts={duty.never} />
      <section class="card" aria-label={t("card-hand-over")}>
        <h2>{t("card-hand-over")}</h2>
        <p>{say(duty.hand_over)}</p>
        <p class="label">
          {t("card-covered-by", {
            duties: duty.covered_by.map((each) => name("duties", each)).join(t("shell-joiner")),
          })}
        </p>
      </section>
      {reading.state !== "unread" && (
        <p class="row">
          <span class={current ? "ok grow" : "warn grow"}>{t(current ? "guide-confirmed" : "card-old-edition")}</span>
          <EntryState entry={reading.entry} />
        </p>
      )}
    </Screen>
  );
}
