import { useLayoutEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { CallOutcome } from "../../app/calls/call-outcome";
import { Unseen } from "../../app/calls/danger-contacts";
import { listHref } from "../../app/checklists/placed-lists";
import { Care } from "../../app/danger/care";
import { DangerFields, plannedOf } from "../../app/danger/danger-fields";
import {
  areasOf,
  asksAgain,
  type Chosen,
  chosenOf,
  NO_EQUIPMENT,
  reportDanger,
  revise,
  type Told,
} from "../../app/danger/danger-report";
import { dangerHead } from "../../app/danger/equipment";
import { situation } from "../../app/incident/situation";
import { connected } from "../../app/record/connection";
import { me, plan } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { dangerDraft } from "../../app/unsaved/unsaved-words";
import { t } from "../../app/words/i18n";
import type { Danger } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import type { Entry } from "../../core/record/entries";
import { useOnce } from "../../ui/base/use-once";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Calls, CalmWords } from "./danger-calls";

const NOTHING: Chosen = {
  ...{ kind: null, place: null, words: "", count: null, condition: null, intercom: "untried" },
  ...NO_EQUIPMENT,
};

/** Beyond it people in danger are others, elsewhere. */
const KEPT_MS = 30 * 60_000;

/** What this person tapped before the page ended; nothing where it is old, or nothing that we wrote. */
function recalled(person: string | null): Partial<Chosen> {
  try {
    const [at, kept] = JSON.parse(dangerDraft.read(person)) as [number, Partial<Chosen>];
    return Math.abs(Date.now() - at) < KEPT_MS ? kept : {};
  } catch {
    return {};
  }
}

/** `?kind=`, `?area=`: what was said where this was led to. */
function led({ kind = "", area = "" }: Readonly<Record<string, string>>): Partial<Chosen> {
  const from = plan.value;
  if (!byId(from?.dangers ?? [], kind)) return {};
  return { kind, place: byId(from?.areas ?? [], area)?.id ?? null };
}

/**
 * What was chosen until now, beginning with what is known. A new report stays through a call during which the system ends
 * the page, and goes with the screen.
 */
function useChosen(known: Danger | null) {
  const person = me.value?.person ?? null;
  const { query } = useRoute();
  const [chosen, setChosen] = useState<Chosen>(() =>
    known === null ? { ...NOTHING, ...recalled(person), ...led(query) } : chosenOf(known),
  );
  useLayoutEffect(() => () => dangerDraft.keep(null, ""), []);
  const choose = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    if (known === null) dangerDraft.keep(person, JSON.stringify([Date.now(), next]));
  };
  return [chosen, choose] as const;
}

/**
 * Where it goes on: the danger's own list, at the place named; without one it asks where. Whose equipment runs out: what
 * to do for them, and when they are asked again.
 */
function onward({ danger, spot, customer }: Told, { ref }: Pick<Entry, "ref">): string {
  if (!danger) return "/";
  if (customer !== null) return `/contacts/${customer}`;
  if (asksAgain(danger)) return `/danger?of=${encodeURIComponent(ref)}`;
  return listHref(danger.list, { area: areasOf(spot)[0] ?? null, asset: spot?.asset?.id ?? ref });
}

/**
 * People in danger: opens the incident by itself, adds to the one that is open, or says what is known now of those whom
 * `?of` names.
 */
export function DangerScreen() {
  const of = useRoute().query["of"];
  const known = situation.value.danger.find(({ refs }) => of !== undefined && refs.includes(of)) ?? null;
  if (of === undefined || known) return <DangerForm key={of} known={known} />;
  return (
    <Screen title={t("danger-news")} back="/">
      <Empty icon="check" title={t("danger-over")} />
    </Screen>
  );
}

/**
 * The numbers and the kinds come first; place, people and condition are one tap each and none must be typed. Nothing
 * is chosen before somebody chooses it: who is in a hurry presses the button unread.
 */
function DangerForm({ known }: { known: Danger | null }) {
  const { route } = useLocation();
  const [chosen, choose] = useChosen(known);
  const { danger, spot } = plannedOf(chosen);
  const asks = danger !== null && asksAgain(danger);
  const send = useOnce(async () => {
    const told = { ...chosen, danger, spot, words: chosen.words.trim() };
    if (known) {
      if (!(await revise(known, told))) return;
      show({ text: t(connected.value ? "danger-revised" : "danger-revised-offline") });
      return route("/", true);
    }
    const entry = await reportDanger(told);
    if (!entry) return;
    show({
      text: t(connected.value ? (asks ? "danger-recorded-care" : "danger-recorded") : "danger-recorded-offline"),
    });
    route(onward(told, entry), true);
  });
  const told =
    spot || chosen.words.trim() ? (asks ? "danger-confirm-care" : "danger-confirm") : "danger-confirm-nowhere";
  const words = known ? "danger-revise" : danger ? told : "danger-confirm-unclear";
  return (
    <Screen
      title={known && asks ? dangerHead(known) : t(known ? "danger-news" : "now-danger")}
      back="/"
      main={
        <Button kind="go" size="press" onPress={() => send()}>
          {t(words)}
        </Button>
      }
    >
      <Calls danger={danger} />
      {known && asks && (
        <>
          <section class="card stack" aria-label={t("danger-now")}>
            <h2>{t("danger-now")}</h2>
            <Care danger={known} isWhole />
          </section>
          <h2>{t("danger-news")}</h2>
        </>
      )}
      <DangerFields chosen={chosen} onChoose={choose}>
        {!connected.value && <Unseen danger={danger} />}
        <CallOutcome quiet />
      </DangerFields>
      <CalmWords danger={danger} />
    </Screen>
  );
}
