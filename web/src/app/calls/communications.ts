import { computed } from "@preact/signals";
import { broken } from "../../core/folds/promises";
import type { Audience } from "../../core/plan/plan";
import { audiencesOf } from "../../core/readings/audiences";
import { waitsOf } from "../../core/readings/calling-again";
import { contactDeadlines } from "../../core/readings/deadlines";
import { audienceBegan } from "../../core/readings/outside/audience-facts";
import { noticesWith } from "../../core/readings/response/contact-heard";
import { facts, scene, situation, told } from "../incident/situation";
import { edition, thisMinute } from "../record/store";

/** Who was tried, what was promised, who was told, in the current incident. */
export const tries = computed(() => told.value.tries);
export const promises = computed(() => told.value.promises);
export const notices = computed(() => (edition.value ? noticesWith(edition.value, told.value) : told.value.notices));

/** How long the plan waits before the next try. */
export const waits = computed(() => waitsOf(edition.value));

/** The audiences of the incident, those in need of word first. */
export const audiences = computed(() => {
  const [now, of, from] = [thisMinute.value, scene.value, edition.value];
  if (!from) return [];
  const begun = (audience: Audience) => (of ? audienceBegan(from, of, audience) : now);
  return audiencesOf(from, { notices: notices.value, facts: facts.value, situation: situation.value, now, begun });
});

/** What falls due, the earliest first: promises, calls to make again, notices to repeat. */
export const due = computed(() =>
  contactDeadlines({
    promises: promises.value,
    tries: tries.value,
    waits: waits.value,
    audiences: audiences.value,
    situation: situation.value,
  }),
);

export const brokenPromises = computed(() => broken(promises.value, thisMinute.value));
