import { useLayoutEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { CallOutcome } from "../../app/call-outcome";
import { dangerDraft } from "../../app/draft";
import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { openOutage } from "../../app/opening";
import { listHref } from "../../app/places";
import { Screen } from "../../app/screen";
import { facts } from "../../app/situation";
import { current, me, plan } from "../../app/store";
import { say } from "../../app/words";
import type { Asset, Danger, Edition } from "../../core/plan";
import { byId } from "../../core/plan-lookups";
import { Button } from "../../ui/button";
import { ChooseOne, Field } from "../../ui/choices";
import { Calls, CalmWords } from "./danger-calls";

const COUNTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
const CONDITIONS = ["calm", "frightened", "hurt", "ill", "unknown"] as const;

interface Spot {
  readonly value: string;
  readonly label: string;
  readonly asset: Asset | null;
}

/** The places to choose from: the assets of the danger's kind, else the areas. */
function placesFor(from: Edition | null, danger: Danger | null): Spot[] {
  if (!from) return [];
  const assets = from.assets.filter((asset) => asset.kind === danger?.asset_kind && !asset.retired);
  if (assets.length > 0) return assets.map((asset) => ({ value: asset.id, label: say(asset.name), asset }));
  const areas = from.areas.filter((area) => !area.retired && area.kind !== "floor");
  return areas.map((area) => ({ value: area.id, label: say(area.name), asset: null }));
}

async function report(body: Record<string, unknown>, areas: string[]): Promise<boolean> {
  const view = current.value;
  // Added to an outage, people in a lift name a part of it: they neither narrow it nor, without a place, widen it.
  const known = facts.value.areas?.value ?? [];
  const where = view && (known.length === 0 || areas.length === 0) ? known : areas;
  const opening = {
    cause: "unknown",
    areas: where,
    minutesAgo: view ? null : 0,
    danger: body,
    drill: view?.drill ?? false,
  };
  return (await openOutage(opening, view?.ref)) !== null;
}

const INTERCOM = ["yes", "no", "untried"] as const;

interface Chosen {
  readonly kind: string | null;
  readonly place: string | null;
  readonly words: string;
  readonly count: string | null;
  readonly condition: string | null;
  /** Whether those inside answer on the intercom. */
  readonly intercom: (typeof INTERCOM)[number];
}

interface Told extends Chosen {
  readonly danger: Danger | null;
  readonly spot: Spot | undefined;
}

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

/** What was chosen until now. It stays through a call during which the system ends the page, and goes with the screen. */
function useChosen(nothing: Chosen) {
  const person = me.value?.person ?? null;
  const [chosen, setChosen] = useState<Chosen>(() => ({ ...nothing, ...recalled(person) }));
  useLayoutEffect(() => () => dangerDraft.keep(null, ""), []);
  const choose = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    dangerDraft.keep(person, JSON.stringify([Date.now(), next]));
  };
  return [chosen, choose] as const;
}

const areasOf = (spot: Spot | undefined): string[] => (spot ? [spot.asset?.area ?? spot.value] : []);

function bodyOf({ danger, spot, words, count, condition, intercom }: Told): Record<string, unknown> {
  const [area] = areasOf(spot);
  const where = [danger && say(danger.name), spot?.label, words].filter(Boolean).join(" · ");
  return {
    place: where || t("danger-place-unknown"),
    ...(count === null ? {} : { count: Number(count) }),
    ...(condition === null ? {} : { condition: t(`condition-${condition}`) }),
    ...(intercom === "untried" ? {} : { intercom: intercom === "yes" }),
    ...(danger ? { danger: danger.id } : {}),
    ...(area ? { area } : {}),
    ...(spot?.asset ? { asset: spot.asset.id } : {}),
  };
}

/** Where it goes on: the danger's own list, at the place named; without one it asks where. */
function onward({ danger, spot }: Told): string {
  if (!danger) return "/";
  return listHref(danger.list, { area: areasOf(spot)[0] ?? null, asset: spot?.asset?.id ?? null });
}

/**
 * People in danger: opens the incident by itself, or adds to the one that is open. The numbers come first; place,
 * people and condition are one tap each and none must be typed.
 */
export function DangerScreen() {
  const { route } = useLocation();
  const dangers = plan.value?.dangers ?? [];
  const kind = dangers[0]?.id ?? null;
  const [chosen, choose] = useChosen({
    kind,
    place: null,
    words: "",
    count: null,
    condition: null,
    intercom: "untried",
  });
  const danger = chosen.kind === null ? null : byId(dangers, chosen.kind);
  const offered = placesFor(plan.value, danger);
  const spot = offered.find((each) => each.value === chosen.place);
  const send = async () => {
    const told = { ...chosen, danger, spot, words: chosen.words.trim() };
    if (!(await report(bodyOf(told), areasOf(spot)))) return;
    show({ text: t("danger-recorded") });
    route(onward(told), true);
  };
  return (
    <Screen
      title={t("danger-title")}
      back="/"
      main={
        <Button kind="go" size="press" onPress={() => void send()}>
          {t("danger-confirm")}
        </Button>
      }
    >
      <CallOutcome />
      <Calls danger={danger} />
      <ChooseOne
        legend={t("danger-what")}
        options={dangers.map((each) => ({ value: each.id, label: say(each.name) }))}
        value={chosen.kind}
        onChoose={(next) => choose({ kind: next, place: null })}
      />
      <ChooseOne
        legend={t("danger-where")}
        options={offered}
        value={chosen.place}
        onChoose={(place) => choose({ place })}
      />
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
