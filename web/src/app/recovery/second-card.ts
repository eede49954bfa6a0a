/** Fetches the card on Now for who may confirm a step as the second person, once power is coming back in any outage. */

import { effect, signal } from "@preact/signals";
import type { ComponentChild } from "preact";
import { isComing } from "../incident/situation";
import { sceneOf, views } from "../record/store";

const card = signal<(() => ComponentChild) | null>(null);

effect(() => {
  const isOn = views.value.some((view) => view.status === "open" && isComing(sceneOf(view)));
  if (!isOn || card.peek() !== null) return;
  const fetched = import("./second-asked").then(({ SecondAsked }) => {
    card.value = SecondAsked;
  });
  fetched.catch(() => undefined);
});

/** The card; nothing until its code is here. */
export const SecondCard = () => card.value?.() ?? null;
