import { computed } from "@preact/signals";
import { dueOf } from "../core/due";
import { runner } from "../core/fold";
import { noticesFold } from "../core/notices";
import type { Script } from "../core/plan";
import { byId } from "../core/plan-lookups";
import { renderScript, type ScriptFacts, scriptFacts } from "../core/plan-scripts";
import { broken, promisesFold } from "../core/promises";
import { scriptsNow } from "../core/script-groups";
import { isSupplyLost } from "../core/situation";
import { audiencesOf } from "../core/telling";
import { triesFold } from "../core/tries";
import { locale } from "./i18n";
import { facts, here, situation } from "./situation";
import { edition, status } from "./store";
import { minute } from "./times";

const foldTries = runner(triesFold);
const foldPromises = runner(promisesFold);
const foldNotices = runner(noticesFold);

/** Who was tried, what was promised, who was told, in the current incident. */
export const tries = computed(() => foldTries(here.value));
export const promises = computed(() => foldPromises(here.value));
export const notices = computed(() => foldNotices(here.value));

/** µs on the server's clock, to the minute: what is due or passed is told by no second. */
export const thisMinute = computed(() => (minute.value + (status.value.clockOffsetMs ?? 0)) * 1000);

/** The audiences of the incident, those in need of word first. */
export const audiences = computed(() => {
  const standing = { notices: notices.value, facts: facts.value, situation: situation.value, now: thisMinute.value };
  return edition.value ? audiencesOf(edition.value, standing) : [];
});

/** What falls due, the earliest first: promises, the next word, notices to repeat, calls to make again. */
export const due = computed(() =>
  dueOf({
    facts: facts.value,
    promises: promises.value,
    tries: tries.value,
    situation: situation.value,
    audiences: audiences.value,
  }),
);

export const brokenPromises = computed(() => broken(promises.value, thisMinute.value));

/** What fills the blanks now. "Cause not known" is no cause to tell anyone. */
export function factsNow(): ScriptFacts {
  const danger = situation.value.danger.at(-1);
  // "All of it" has a name that can be told: the site's own.
  const named = facts.value.areas?.value;
  const site = edition.value?.areas.find((area) => area.parent === null);
  const areas = named?.length === 0 && site ? [site.id] : (named ?? []);
  const cause = facts.value.cause?.value ?? null;
  return scriptFacts(facts.value, {
    areas,
    cause: cause === "unknown" ? null : cause,
    level: situation.value.level,
    place: danger?.place ?? null,
    people: danger?.count ?? null,
  });
}

/** What is most likely to be said now. */
export const likely = computed<readonly Script[]>(() => {
  const back = facts.value.expectedBack?.value ?? null;
  const course = {
    told: notices.value.size > 0,
    lost: isSupplyLost(situation.value),
    wrong: audiences.value.some(({ need }) => need === "correction"),
    passed: back !== null && back < thisMinute.value,
    danger: situation.value.danger.length > 0,
  };
  return edition.value ? scriptsNow(edition.value, course) : [];
});

/** The text of a message by the first of these scripts that has one without an open blank; "" where none has. */
export function messageOf(scripts: readonly string[]): string {
  const from = edition.value;
  if (!from) return "";
  const telling = { edition: from, now: thisMinute.value, lang: locale.value };
  const texts = scripts.flatMap((id) => byId(from.scripts, id)?.texts.filter(({ channel }) => channel === "sms") ?? []);
  const rendered = texts.map(({ text }) => renderScript(telling, text, factsNow()));
  return rendered.find(({ text, passed }) => text !== null && passed.length === 0)?.text ?? "";
}
