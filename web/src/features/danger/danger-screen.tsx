import { useLayoutEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { CallOutcome } from "../../app/calls/call-outcome";
import { Unseen } from "../../app/calls/danger-contacts";
import { listHref } from "../../app/checklists/placed-lists";
import { CONDITIONS } from "../../app/incident/danger-words";
import { situation } from "../../app/incident/situation";
import { connected } from "../../app/record/connection";
import { me, plan } from "../../app/record/store";
import { dangerDraft } from "../../app/record/unsaved-words";
import { show } from "../../app/shell/notify";
import { Screen } from "../../app/shell/screen";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Danger } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Calls, CalmWords } from "./danger-calls";
import { areasOf, type Chosen, chosenOf, INTERCOM, placesFor, reportDanger, revise, type Told } from "./danger-report";

const COUNTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
const NOTHING: Chosen = { kind: null, place: null, words: "", count: null, condition: null, intercom: "untried" };

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

/**
 * What was chosen until now, beginning with what is known. A new report stays through a call during which the system ends
 * the page, and goes with the screen.
 */
function useChosen(known: Danger | null, kind: string | null) {
  const person = me.value?.person ?? null;
  const [chosen, setChosen] = useState<Chosen>(() =>
    known === null ? { ...NOTHING, kind, ...recalled(person) } : chosenOf(known),
  );
  useLayoutEffect(() => () => dangerDraft.keep(null, ""), []);
  const choose = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    if (known === null) dangerDraft.keep(person, JSON.stringify([Date.now(), next]));
  };
  return [chosen, choose] as const;
}

/** Where it goes on: the danger's own list, at the place named; without one it asks where. */
function onward({ danger, spot }: Told): string {
  if (!danger) return "/";
  return listHref(danger.list, { area: areasOf(spot)[0] ?? null, asset: spot?.asset?.id ?? null });
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

/** The numbers come first; place, people and condition are one tap each and none must be typed. */
function DangerForm({ known }: { known: Danger | null }) {
  const { route } = useLocation();
  const dangers = plan.value?.dangers ?? [];
  const [chosen, choose] = useChosen(known, dangers[0]?.id ?? null);
  const danger = chosen.kind === null ? null : byId(dangers, chosen.kind);
  const offered = placesFor(plan.value, danger);
  const spot = offered.find((each) => each.value === chosen.place);
  const send = async () => {
    const told = { ...chosen, danger, spot, words: chosen.words.trim() };
    if (!(await (known ? revise(known, told) : reportDanger(told)))) return;
    const said = known
      ? t(connected.value ? "danger-revised" : "danger-revised-offline")
      : t(connected.value ? "danger-recorded" : "danger-recorded-offline");
    show({ text: said });
    route(known ? "/" : onward(told), true);
  };
  const words = known ? "danger-revise" : spot || chosen.words.trim() ? "danger-confirm" : "danger-confirm-nowhere";
  return (
    <Screen
      title={t(known ? "danger-news" : "danger-title")}
      back="/"
      main={
        <Button kind="go" size="press" onPress={() => void send()}>
          {t(words)}
        </Button>
      }
    >
      <CallOutcome quiet />
      {!connected.value && <Unseen danger={danger} />}
      <Calls danger={danger} />
      <ChooseOne
        legend={t("danger-what")}
        options={dangers.map((each) => ({ value: each.id, label: say(each.name) }))}
        value={chosen.kind}
        onChoose={(next) => choose({ kind: next, place: null })}
      />
      {offered.some(({ asset }) => asset !== null) ? (
        <ChooseOne
          legend={t("danger-where")}
          options={offered}
          value={chosen.place}
          onChoose={(place) => choose({ place })}
        />
      ) : (
        <ChooseArea
          legend={t("danger-where")}
          areas={plan.value?.areas ?? []}
          value={chosen.place}
          onChoose={(place) => choose({ place })}
        />
      )}
      <Field name={t("danger-floor")}>
        <input type="text" value={chosen.words} onInput={(event) => choose({ words: event.currentTarget.value })} />
      </Field>
      <ChooseOne
        legend={t("danger-how-many")}
        options={COUNTS.map((value) => ({ value, label: t("danger-people", { n: Number(value) }) }))}
        value={chosen.count}
        onChoose={(count) => choose({ count })}
      />
      <ChooseOne
        legend={t("danger-condition")}
        options={CONDITIONS.map((value) => ({ value, label: t(`condition-${value}`) }))}
        value={chosen.condition}
        onChoose={(condition) => choose({ condition })}
      />
      {danger?.asset_kind && (
        <ChooseOne
          legend={t("danger-intercom")}
          options={INTERCOM.map((value) => ({ value, label: t(`intercom-${value}`) }))}
          value={chosen.intercom}
          onChoose={(intercom) => choose({ intercom })}
        />
      )}
      <CalmWords danger={danger} />
    </Screen>
  );
}
