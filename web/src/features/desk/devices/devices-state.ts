import { computed, effect, signal } from "@preact/signals";
import { staffingOf } from "../../../app/duties/staffing";
import {
  directory,
  localRecord,
  me,
  recorded,
  sceneOf,
  serverNow,
  status,
  syncedAt,
  views,
} from "../../../app/record/store";
import { beganAt } from "../../../core/folds/facts";
import type { IncidentView } from "../../../core/folds/incident-views";
import { standIns } from "../../../core/readings/duties/stand-ins";
import { displayTime } from "../../../core/record/entries";
import type { Scene } from "../../../core/scene";
import { type DeviceStatus, ServerUnheard } from "../../../sync/connection/api";
import { lastHeard } from "../shell/as-of";
import { deskScene } from "../shell/desk-state";
import {
  createDeviceReading,
  gapsIn,
  type HeardDevice,
  owingPhones,
  type SilentPhone,
  silentPhones,
} from "./silent-phones";

/** What the server last said of devices: null before it said anything. */
export const devices = signal<readonly DeviceStatus[] | null>(null);

/** Why the last question got no answer: "unheard", a problem's code, or null. */
export const devicesProblem = signal<string | null>(null);

let asking = false;

/** Asks again; the old answer stays on screen until there is a new one. */
export async function refreshDevices(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    devices.value = await (await localRecord().api()).devices();
    devicesProblem.value = null;
  } catch (error) {
    devicesProblem.value = error instanceof ServerUnheard ? "unheard" : error instanceof Error ? error.message : "";
  } finally {
    asking = false;
  }
}

const EVERY_MS = 20_000;

/** Keeps the devices fresh while a screen shows them: on a beat, and when something arrives. Gives the way to stop. */
export function watchDevices(): () => void {
  const ask = () => {
    if (document.visibilityState === "visible") void refreshDevices();
  };
  const timer = setInterval(ask, EVERY_MS);
  const stop = effect(() => {
    void syncedAt.value;
    ask();
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

export const toHeard = (device: DeviceStatus): HeardDevice => ({
  id: device.id,
  label: device.label,
  people: device.people,
  lastHeard: device.last_heard_at === null ? null : device.last_heard_at / 1000,
  recorded: device.recorded_n,
  held: device.held_n,
  gaps: device.gaps,
});

const readDevices = createDeviceReading();

/** Without the server: what the entries here tell of each device. */
const fromEntries = computed<readonly HeardDevice[]>(() => {
  const nameOf = (id: string) => directory.value?.people.find((person) => person.id === id)?.name ?? id;
  const phones = [...readDevices(recorded.value)].filter(([, { people, isServer }]) => people.size > 0 && !isServer);
  return phones.map(([id, { people, lastHeard: at, held }]) => ({
    id,
    label: id,
    people: [...people].map((person) => ({ id: person, name: nameOf(person) })),
    lastHeard: at / 1000,
    recorded: null,
    held: held.at(-1)?.[1] ?? 0,
    gaps: gapsIn(held),
  }));
});

/** Whether somebody records with it: neither the server's own logbook nor a screen on a wall, nor one that is shut out. */
export const isInUse = ({ kind, revoked_at }: Pick<DeviceStatus, "kind" | "revoked_at">): boolean =>
  revoked_at === null && kind !== "server" && kind !== "wallboard";

/** Nothing is guessed from the entries while the server is still being asked. */
export const heardDevices = computed<readonly HeardDevice[]>(() => {
  const known = devices.value?.filter(isInUse);
  if (known) return known.map(toHeard);
  return devicesProblem.value === null && status.value.server !== "unheard" ? [] : fromEntries.value;
});

/** Phones that take part in an outage: they recorded in it, or their people have a duty or stand in. Not this one. */
function takingPartIn(scene: Scene): (device: HeardDevice) => boolean {
  const lines = standIns(staffingOf(scene, scene.view.status !== "expected"));
  const people = new Set([...lines.values()].flat().flatMap(({ does, person }) => (does ? person : [])));
  return (device) =>
    isOther(device) && (scene.devices.has(device.id) || device.people.some(({ id }) => people.has(id)));
}

const isOther = ({ id }: HeardDevice): boolean => id !== me.value?.device;

const takingPart = computed(() => (deskScene.value ? takingPartIn(deskScene.value) : isOther));

/** Only while an outage runs does silence matter: at other times phones sleep. */
export const isRunning = (): boolean => deskScene.value?.view.status === "open";

/**
 * Server time in ms up to which anything can be said of a phone: while this desk hears nobody, silence is its own.
 */
export const knownUntil = computed(() => {
  const last = status.value.server === "heard" ? null : lastHeard();
  return last === null ? serverNow.value / 1000 : last + (status.value.clockOffsetMs ?? 0);
});

/**
 * Phones that may hold what has not arrived. While the outage runs: of those who take part, with entries missing or silent
 * now. After its end: of those who took part or were heard while it ran, with entries missing or not heard since the end.
 */
export function undelivered(scene: Scene): readonly SilentPhone[] {
  const { ended } = scene.view;
  if (!ended) {
    const found = silentPhones(heardDevices.value, takingPartIn(scene), knownUntil.value);
    return found.filter(({ missing, grade }) => missing > 0 || grade === "bad");
  }
  const [tookPart, began] = [takingPartIn(scene), beganAt(scene) / 1000];
  const wasOn = ({ lastHeard: at }: HeardDevice) => at !== null && at >= began;
  const owes = (each: HeardDevice) => isOther(each) && (tookPart(each) || wasOn(each));
  return owingPhones(heardDevices.value, owes, displayTime(ended) / 1000, knownUntil.value);
}

/** How many other phones were not heard since the end of an outage: nobody can say what they hold. */
export function unheardSince(scene: Scene): number {
  const { ended } = scene.view;
  if (!ended) return 0;
  const named = new Set(undelivered(scene).map(({ id }) => id));
  const isUnheard = ({ lastHeard: at }: HeardDevice) => at === null || at < displayTime(ended) / 1000;
  return heardDevices.value.filter((each) => isOther(each) && !named.has(each.id) && isUnheard(each)).length;
}

/** The outage that ended last. */
const lastEnded = computed(() => {
  const endOf = ({ ended }: IncidentView) => (ended ? displayTime(ended) : 0);
  const [last] = views.value.filter(({ status: is }) => is === "closed").toSorted((a, b) => endOf(b) - endOf(a));
  return last ? sceneOf(last) : null;
});

/** The ended outage of which the desk says what was not delivered: the one on it, else the last. */
const endedHere = computed(() => (deskScene.value?.view.ended ? deskScene.value : lastEnded.value));

/** Phones that have not delivered all of it. */
export const owing = computed(() => (endedHere.value ? undelivered(endedHere.value) : []));

/** How many others were not heard since its end. */
export const unheardHere = computed(() => (endedHere.value ? unheardSince(endedHere.value) : 0));

/** In an outage: silent or incomplete phones of those who take part; and what was not delivered of the last that ended. */
export const silent = computed<readonly SilentPhone[]>(() => {
  const found = silentPhones(heardDevices.value, takingPart.value, knownUntil.value);
  // After it silence since is sleep.
  const told = isRunning() ? found : found.filter(({ missing }) => missing > 0);
  const [first, then] = isRunning() ? [told, owing.value] : [owing.value, told];
  return [...first, ...then.filter(({ id }) => !first.some((each) => each.id === id))];
});

/** Silent phones that take no part: a number, no list. */
export const silentElsewhere = computed(() => {
  if (!isRunning()) return 0;
  const elsewhere = (device: HeardDevice) => isOther(device) && !takingPart.value(device);
  return silentPhones(heardDevices.value, elsewhere, knownUntil.value).length;
});
