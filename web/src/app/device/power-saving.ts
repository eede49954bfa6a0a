import { computed, effect } from "@preact/signals";
import { localRecord } from "../record/store";
import { below } from "./battery";
import { preferences } from "./preferences";

/** Under this share the phone spares itself, where the battery can be asked. */
export const SPARE_BELOW = 0.2;

/** True while power is spared: no bell, a round each five minutes, photos wait. */
export const saving = computed(() => {
  const wish = preferences.value.saver;
  return wish === "on" || (wish === "auto" && below(SPARE_BELOW));
});

/** Keeps the record in step with it; gives the way to stop. */
export function keepPace(): () => void {
  return effect(() => localRecord().setPace(saving.value ? "saver" : "normal"));
}
