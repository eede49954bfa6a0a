import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { clockWords } from "../../app/clock-row";
import { dangerPlace } from "../../app/danger-place";
import { names } from "../../app/entry-line";
import { t } from "../../app/i18n";
import { overdueNow } from "../../app/limits";
import { show } from "../../app/notify";
import { placeWords, progress, type Round, roundHref, roundsFor } from "../../app/places";
import { Screen } from "../../app/screen";
import { situation } from "../../app/situation";
import { current, edition, recordHere, supervises } from "../../app/store";
import { name, promiseWords, say, when } from "../../app/words";
import { DUTIES, STAGES } from "../../core/catalogue/words";
import type { Overdue } from "../../core/scene-limits";
import { isSupplyLost } from "../../core/situation";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty, LeadRow, Notice } from "../../ui/row";

interface Left {
  readonly round: Round;
  readonly words: string;
}

/** Lists that were begun and not finished: these are named in the closing. */
function stillOpen(): readonly Left[] {
  const from = edition.value;
  if (!from) return [];
  const rounds = STAGES.flatMap((stage) => DUTIES.flatMap((duty) => roundsFor(from, stage, duty)));
  const unique = new Map(rounds.map((round) => [roundHref(round), round]));
  return [...unique.values()].flatMap((round) => {
    const { answered, total, failed } = progress(round);
    if (answered === 0 || (answered === total && failed === 0)) return [];
    const where = [name("lists", round.list.id), placeWords(round.place)].filter(Boolean).join(" · ");
    return [{ round, words: t("close-left", { where, answered, total, failed }) }];
  });
}

function overdueLine(each: Overdue): string {
  if (each.kind === "report") return say(each.rule.name);
  if (each.kind === "clock") return `${clockWords(each.running)} · ${say(each.limit.name)}`;
  const { by, what, until } = each.promised;
  return `${names.value.contact(by)} · ${promiseWords(what, when(until))}`;
}

/** The end: says what is still open, by name, and takes one confirmation. */
export function CloseScreen() {
  const { route } = useLocation();
  const [reason, setReason] = useState("");
  const view = current.value;
  const title = t(view?.drill ? "close-title-drill" : "close-title");
  if (!(view && supervises.value)) {
    return (
      <Screen title={title} back="/">
        <Empty icon="check" title={t(view ? "close-only-supervisor" : "level-no-incident")} />
      </Screen>
    );
  }
  const left = stillOpen();
  const inDanger = situation.value.danger.map((danger) => t("now-in-danger", { place: dangerPlace(danger) }));
  const late = overdueNow().map(overdueLine);
  const close = async () => {
    const body = {
      still_open: [...inDanger, ...left.map((each) => each.words), ...late],
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    };
    if (!(await recordHere({ type: "incident.closed", body }))) return;
    show({ text: t(view.drill ? "close-closed-drill" : "close-closed") });
    route("/", true);
  };
  const open = inDanger.length + left.length + late.length;
  const main = (
    <Button kind="go" size="press" disabled={inDanger.length > 0} onPress={() => void close()}>
      {t(inDanger.length > 0 ? "close-danger" : open > 0 ? "close-anyway" : "close-confirm", { n: open })}
    </Button>
  );
  return (
    <Screen title={title} back="/" main={main}>
      {inDanger.map((words) => (
        <Notice key={words} tone="bad">
          {words}
        </Notice>
      ))}
      {inDanger.length > 0 && <p>{t("close-danger-why")}</p>}
      {isSupplyLost(situation.value) !== false && <Notice tone="warn">{t("close-still-dark")}</Notice>}
      {open === 0 && <Notice tone="ok">{t("close-nothing-open")}</Notice>}
      {left.length > 0 && (
        <section class="card">
          <h2>{t("close-still-open")}</h2>
          <div class="list">
            {left.map(({ round, words }) => (
              <LeadRow key={roundHref(round)} href={roundHref(round)}>
                {words}
              </LeadRow>
            ))}
          </div>
        </section>
      )}
      {late.length > 0 && (
        <section class="card">
          <h2>{t("close-overdue")}</h2>
          <div class="list">
            {late.map((words) => (
              <LeadRow key={words} href="/clocks" icon="clock">
                {words}
              </LeadRow>
            ))}
          </div>
        </section>
      )}
      <Field name={t("close-note")}>
        <textarea value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </Field>
    </Screen>
  );
}
