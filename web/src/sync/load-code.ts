/** Fetches code that the first screen does without: when it is needed, or all of it once that screen stands. */

import { type StepOutcome, UNHEARD } from "./outcome";

export const loadEnrolment = () => import("./session/enrolment");
export const loadDeskApi = () => import("./connection/desk-api");
export const loadPhotos = () => import("./files/photos");
export const loadOccasionalSteps = () => import("./occasional-steps");

type OccasionalSteps = Awaited<ReturnType<typeof loadOccasionalSteps>>;

/** Does a step that few rounds need; where its code cannot be fetched now, a later round asks again. */
export const withOccasionalSteps = <T>(use: (code: OccasionalSteps) => Promise<T>): Promise<T | StepOutcome> =>
  loadOccasionalSteps().then(use, () => UNHEARD);

/**
 * Fetches all of it: the worker keeps it for a day without network, and a page that stays open past a new version has it
 * before its files are gone. What cannot be fetched now is asked for again when it is needed.
 */
export async function loadAllCode(): Promise<void> {
  await Promise.allSettled([loadEnrolment(), loadOccasionalSteps(), loadDeskApi(), loadPhotos()]);
}
