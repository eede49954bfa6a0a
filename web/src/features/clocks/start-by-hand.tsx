import { placeWords } from "../../app/checklists/placed-lists";
import { clocks } from "../../app/incident/deadlines";
import { edition } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Clock, Edition } from "../../core/plan/plan";
import type { Place } from "../../core/plan/plan-lookups";
import { Button } from "../../ui/button";
import { FoldOut } from "../../ui/fold-out";
import { recordClockAct } from "./record-clock-act";

function placesOf(from: Edition, clock: Clock): readonly Place[] {
  if (clock.scope !== "asset") return [{ area: null, asset: null }];
  const assets = from.assets.filter((asset) => asset.kind === clock.asset_kind && !asset.retired);
  return assets.map((asset) => ({ area: asset.area, asset: asset.id }));
}

const runs = (clock: Clock, place: Place) =>
  clocks.value.some((each) => each.clock.id === clock.id && each.place.asset === place.asset);

/** Clocks that do not run, to be started with one tap where nothing has started them. */
export function StartByHand() {
  const from = edition.value;
  const still = (from?.clocks ?? []).flatMap((clock) => {
    const places = from ? placesOf(from, clock).filter((place) => !runs(clock, place)) : [];
    return places.length > 0 ? [{ clock, places }] : [];
  });
  if (still.length === 0) return null;
  return (
    <FoldOut title={t("clock-start-more")}>
      <ul class="list">
        {still.map(({ clock, places }) => (
          <li key={clock.id} class="stack">
            <b>{say(clock.name)}</b>
            <span class="label">{say(clock.about)}</span>
            <div class="chips">
              {places.map((place) => {
                const words = [say(clock.name), placeWords(place)].filter(Boolean).join(" · ");
                return (
                  <Button
                    key={place.asset}
                    size="tall"
                    label={t("clock-start-at", { clock: words })}
                    onPress={() => recordClockAct("clock.started", { clock: clock.id, place, accident: null }, words)}
                  >
                    {placeWords(place) || t("clock-start")}
                  </Button>
                );
              })}
            </div>
          </li>
        ))}
      </ul>
    </FoldOut>
  );
}
