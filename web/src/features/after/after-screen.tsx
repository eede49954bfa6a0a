import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { LetGo, mayLetGoTogether } from "../../app/ending/let-go";
import { endsOf, TakeBackEnd } from "../../app/ending/take-back-end";
import { endedWords } from "../../app/incident/ended-incident";
import {
  type Aftermath,
  aftermaths,
  countLeft,
  isFault,
  isOfHarm,
  isOfReview,
  leftoverWords,
} from "../../app/matters/afterwards";
import { StillDark } from "../../app/matters/still-dark";
import { readsOnly, runningIncident } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { AfterMatterRow, AfterSettledRow } from "./after-rows";
import { SaidOfMe } from "./said-of-me";

const GROUPS: readonly (readonly [title: string, kinds: readonly MatterKind[]])[] = [
  ["after-response", ["request", "check", "help", "clock", "could_not", "accident", "system", "service"]],
  ["after-reports", ["report"]],
  ["after-lists", ["list", "care"]],
  ["after-calls", ["call", "promise"]],
  ["after-review", ["review", "improvement"]],
];

function Open({ of, onLeave }: { of: Aftermath; onLeave: (matters: readonly Matter[]) => void }) {
  const groups = GROUPS.map(([title, kinds]) => ({
    title,
    matters: of.open.filter(({ kind }) => kinds.includes(kind)),
  }));
  // Whatever comes first, with its like.
  const at = ({ matters }: (typeof groups)[number]) => of.open.findIndex((matter) => matter === matters[0]);
  return groups
    .filter(({ matters }) => matters.length > 0)
    .toSorted((a, b) => at(a) - at(b))
    .map(({ title, matters }) => (
      <section key={title} class="card" aria-label={t(title)}>
        <h2>{t(title)}</h2>
        <ul class="list">
          {matters.map((matter) => (
            <AfterMatterRow key={matter.key} of={of} matter={matter} onLeave={() => onLeave([matter])} />
          ))}
        </ul>
      </section>
    ));
}

/** What an ended outage has left: it stays open until each is done, or let go with a reason. */
export function AfterScreen() {
  const ref = useRoute().params["ref"];
  const { route } = useLocation();
  const [leaving, setLeaving] = useState<readonly Matter[]>([]);
  const of = aftermaths.value.find((each) => each.view.ref === ref);
  if (!of) {
    return (
      <Screen title={t("after-title")} back="/">
        <Empty icon="check" title={t("after-unknown")} />
      </Screen>
    );
  }
  const { view, scene, matters, open, unshown } = of;
  const count = countLeft(of);
  const settled = matters.filter((each) => each.settled !== null);
  // What is to be learnt of it is let go by itself alone, with a reason of its own.
  const others = open.filter((each) => !isOfReview(each));
  const [faults, harm] = [others.filter(isFault), others.filter(isOfHarm)];
  const grave = new Set([...faults, ...harm]);
  const light = others.filter((each) => !grave.has(each));
  const rest = light.filter(mayLetGoTogether);
  return (
    <Screen title={t(view.drill ? "after-title-drill" : "after-title")} back="/">
      {!runningIncident.value && <p>{endedWords(view)}</p>}
      <StillDark of={view.ref} />
      {count.n === 0 ? <Notice tone="ok">{t("after-none")}</Notice> : <p>{leftoverWords(of)}</p>}
      {open.length > 0 && <p class="label">{t("after-hint")}</p>}
      {unshown > 0 && <p class="label">{t("after-unshown", { n: unshown })}</p>}
      <SaidOfMe scene={scene} />
      <Open of={of} onLeave={setLeaving} />
      {settled.length > 0 && (
        <FoldOut open={open.length === 0} title={t("after-settled", { n: settled.length })}>
          <ul class="list">
            {settled.map((matter) => (
              <AfterSettledRow key={matter.key} of={of} matter={matter} />
            ))}
          </ul>
        </FoldOut>
      )}
      {grave.size > 0 && !readsOnly.value && (
        <p class="label">{t("after-leave-each", { faults: faults.length, harm: harm.length })}</p>
      )}
      {rest.length > 1 && !readsOnly.value && (
        <Button onPress={() => setLeaving(rest)}>
          {rest.length < light.length
            ? t("after-leave-mine", { n: rest.length })
            : t(grave.size > 0 ? "after-leave-others" : "after-leave-rest", { ...count, n: rest.length })}
        </Button>
      )}
      <TakeBackEnd ends={endsOf(scene)} onReopened={() => route("/", true)} />
      {leaving.length > 0 && <LetGo of={of} matters={leaving} onClose={() => setLeaving([])} />}
    </Screen>
  );
}
