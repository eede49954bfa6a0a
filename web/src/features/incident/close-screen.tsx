import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { placedListHref } from "../../app/checklists/placed-lists";
import { timedScene } from "../../app/incident/deadlines";
import { remainderAbout, remainderWords } from "../../app/incident/still-open-words";
import { record } from "../../app/record/record";
import { currentIncident, edition, serverNow, supervises } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { closeIncident } from "../../core/commands/incidents";
import type { Target } from "../../core/folds/checklists";
import { isSupplyLost } from "../../core/folds/situation";
import { byId } from "../../core/plan/plan-lookups";
import { type Remainder, stillOpen } from "../../core/readings/still-open";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

const words = (remainder: Remainder): string => remainderWords(names.value, remainder);

function stepHref(target: Target): string {
  const list = byId(edition.value?.lists ?? [], target.list);
  return list ? placedListHref({ list, place: target }, target.item) : "/lists";
}

/** Where it is settled. */
function hrefOf(remainder: Remainder): string {
  if (remainder.kind === "list") return placedListHref(remainder.placed);
  if (remainder.kind === "step") return stepHref(remainder.step.target);
  return remainder.kind === "supply" ? "/facts" : "/clocks";
}

function OpenRow({ of }: { of: Remainder }) {
  return (
    <LeadRow href={hrefOf(of)}>
      {words(of)}
      <span class="label under">{remainderAbout(names.value, of)}</span>
    </LeadRow>
  );
}

function Open({ title, of }: { title: string; of: readonly Remainder[] }) {
  if (of.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <div class="list slim">
        {of.map((each) => (
          <OpenRow key={each.key} of={each} />
        ))}
      </div>
    </section>
  );
}

/** The end: says what is still open, by name, and takes one confirmation. */
export function CloseScreen() {
  const { route } = useLocation();
  const [reason, setReason] = useState("");
  const scene = timedScene.value;
  const title = t(currentIncident.value?.drill ? "close-title-drill" : "close-title");
  if (!(currentIncident.value && scene && supervises.value)) {
    return (
      <Screen title={title} back="/">
        <Empty icon="check" title={t(currentIncident.value ? "refused-closing-not-allowed" : "level-no-incident")} />
      </Screen>
    );
  }
  const open = stillOpen(scene, edition.value, serverNow.value);
  const of = (...kinds: readonly Remainder["kind"][]) => open.filter(({ kind }) => kinds.includes(kind));
  const inDanger = of("danger").map(words);
  const close = async () => {
    const input = { now: serverNow.peek(), say: words, reason, supervises: supervises.value };
    if (!(await record(closeIncident(scene, edition.value, input)))) return;
    show({ text: t(scene.view.drill ? "close-closed-drill" : "close-closed") });
    route("/", true);
  };
  const main = (
    <Button kind="go" size="press" disabled={inDanger.length > 0} onPress={() => void close()}>
      {t(inDanger.length > 0 ? "close-danger" : open.length > 0 ? "close-anyway" : "close-confirm", { n: open.length })}
    </Button>
  );
  return (
    <Screen title={title} back="/" main={main}>
      {inDanger.map((each) => (
        <Notice key={each} tone="bad">
          {each}
        </Notice>
      ))}
      {inDanger.length > 0 && <p>{t("refused-people-in-danger")}</p>}
      {isSupplyLost(scene.situation) !== false && <Notice tone="warn">{t("close-still-dark")}</Notice>}
      {open.length === 0 && <Notice tone="ok">{t("close-nothing-open")}</Notice>}
      <Open title={t("close-still-open")} of={of("step", "list", "supply")} />
      <Open title={t("close-overdue")} of={of("overdue")} />
      <Field name={t("close-note")}>
        <textarea value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </Field>
    </Screen>
  );
}
