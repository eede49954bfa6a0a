import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { placedListHref } from "../../app/checklists/placed-lists";
import { dangerPlace } from "../../app/incident/danger-words";
import { timedScene } from "../../app/incident/deadlines";
import { remainderAbout, remainderWords, type Unassigned } from "../../app/incident/still-open-words";
import { begunIn, Leftovers, leftIn } from "../../app/matters/leftovers";
import { matterHere } from "../../app/matters/matters";
import { recordedRemainder, recordedRest } from "../../app/matters/recorded-words";
import { record } from "../../app/record/record";
import { currentIncident, edition, serverNow, supervises } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { closeIncident } from "../../core/commands/incidents";
import type { Target } from "../../core/folds/checklists";
import { isSupplyLost } from "../../core/folds/situation";
import { byId } from "../../core/plan/plan-lookups";
import { isOpen } from "../../core/readings/matters/matters";
import { type Remainder, steadyFrom, stillOpen } from "../../core/readings/still-open";
import { Button } from "../../ui/button";
import { Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

/** Few enough to be read without being asked for. */
const FEW = 6;

const words = (remainder: Unassigned): string => remainderWords(names.value, remainder);

function stepHref(target: Target): string {
  const list = byId(edition.value?.lists ?? [], target.list);
  return list ? placedListHref({ list, place: target }, target.item) : "/lists";
}

/** Where it is settled. */
function hrefOf(remainder: Unassigned): string {
  if (remainder.kind === "list") return placedListHref(remainder.placed);
  if (remainder.kind === "step") return stepHref(remainder.step.target);
  return remainder.kind === "supply" ? "/facts" : "/clocks";
}

function OpenRow({ of }: { of: Unassigned }) {
  return (
    <LeadRow href={hrefOf(of)}>
      {words(of)}
      <span class="label under">{remainderAbout(names.value, of)}</span>
    </LeadRow>
  );
}

const isUnbegun = (of: Unassigned): boolean => of.kind === "list" && of.progress.answered === 0;

/** What an end is the end of: said in the record, and nobody's to do after it. */
function Others({ of }: { of: readonly Unassigned[] }) {
  if (of.length === 0) return null;
  return (
    <FoldOut title={t("close-still-open", { n: of.length })} open={of.length < FEW || of.some(isUnbegun)}>
      <div class="list slim">
        {of.map((each) => (
          <OpenRow key={each.key} of={each} />
        ))}
      </div>
    </FoldOut>
  );
}

/** The end: asks who does what it leaves, says what else is open, by name, and takes one confirmation. */
export function CloseScreen() {
  const { route } = useLocation();
  const [reason, setReason] = useState("");
  const [scene, here] = [timedScene.value, matterHere.value];
  const title = t(currentIncident.value?.drill ? "close-title-drill" : "close-title");
  if (!(currentIncident.value && scene && supervises.value)) {
    return (
      <Screen title={title} back="/">
        <Empty icon="check" title={t(currentIncident.value ? "refused-closing-not-allowed" : "level-no-incident")} />
      </Screen>
    );
  }
  const left = here ? leftIn(here) : [];
  const open = stillOpen(scene, edition.value, { now: serverNow.value, left });
  const others = open.filter((each) => each.kind !== "matter" && each.kind !== "danger");
  const kept = left.filter(isOpen).length + (here ? begunIn(here) : 0);
  const steady = edition.value && steadyFrom(edition.value, scene, serverNow.value);
  const inDanger = scene.situation.danger.map((danger) => t("now-in-danger", { place: dangerPlace(danger) }));
  const sayOf = (each: Remainder) => recordedRemainder(edition.value, here, each);
  const close = async () => {
    const input = {
      now: serverNow.peek(),
      left,
      say: sayOf,
      sayRest: recordedRest,
      reason,
      supervises: supervises.value,
    };
    if (!(await record(closeIncident(scene, edition.value, input)))) return;
    show({ text: t(scene.view.drill ? "close-closed-drill" : "close-closed") });
    route("/", true);
  };
  const main = (
    <Button kind="go" size="press" disabled={inDanger.length > 0} onPress={() => void close()}>
      {t(inDanger.length > 0 ? "close-danger" : kept > 0 ? "close-anyway" : "close-confirm", { n: kept })}
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
      {steady !== null && <Notice tone="warn">{t("close-unsteady", { time: when(steady) })}</Notice>}
      {open.length === 0 && <Notice tone="ok">{t("close-nothing-open")}</Notice>}
      {here && <Leftovers of={here} left={left} />}
      <Others of={others} />
      <Field name={t("close-note")}>
        <textarea value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </Field>
    </Screen>
  );
}
