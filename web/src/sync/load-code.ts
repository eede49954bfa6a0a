/**
 * What few days need of the record, or no screen to stand. It waits behind the first screen, and is fetched once that
 * stands: the worker keeps it for a day without network, and a page that stays open past a new version has it before its
 * files are gone.
 */

import { rare } from "./rarely";

export const enrolment = () => import("./session/enrolment");
export const desk = () => import("./connection/desk-api");
export const photos = () => import("./files/photos");
export const shrinking = () => import("./files/shrink");

/** Fetches all of it. What cannot be had now is asked for again when it is needed. */
export async function fetchSeldom(): Promise<void> {
  await Promise.allSettled([enrolment(), rare(), desk(), photos(), shrinking()]);
}
