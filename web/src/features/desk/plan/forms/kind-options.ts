/** Free words of the plan with what they are called: kinds of assets and of contacts. */

import { t } from "../../../../app/words/i18n";
import { fieldOf, planThings } from "../../../../core/plan/draft/plan-form";
import type { ChoiceOptions } from "../fields/choice-input";
import { draft } from "../state/draft-state";

const ASSET_KINDS = [
  ...(["lift", "escalator", "generator", "ups", "desk_ups", "battery", "switchgear", "transformer"] as const),
  ...([
    "pump",
    "fire_pump",
    "sump_pump",
    "fire_alarm_panel",
    "emergency_lighting",
    "smoke_fan",
    "air_conditioning",
  ] as const),
  ...([
    "gate",
    "door",
    "cold_room",
    "boiler",
    "charger",
    "aed",
    "oxygen",
    "exchange",
    "server",
    "network",
    "till",
  ] as const),
  ...(["queue_machine", "camera", "other"] as const),
];
const CONTACT_KINDS = [
  ...([
    "own",
    "utility",
    "lift",
    "generator",
    "switchgear",
    "fire_service",
    "it",
    "telecom",
    "security",
    "gate",
  ] as const),
  ...([
    "water",
    "drainage",
    "gas",
    "fire",
    "medical",
    "police",
    "government",
    "app",
    "food",
    "hotel",
    "insurance",
  ] as const),
  ...(["supplier", "other"] as const),
];

/** The kinds that we have words for, and behind them those that the draft uses besides, as they are. */
function withUsed(known: ChoiceOptions, part: string): ChoiceOptions {
  const used = planThings(draft.value ?? {}, part).map((thing) => fieldOf(thing, "kind"));
  const own = used.filter((kind) => typeof kind === "string" && !known.some(([each]) => each === kind));
  return [...known, ...[...new Set(own)].map((kind) => [String(kind), String(kind)] as const)];
}

/** Kinds of assets, by which lists, clocks and dangers find the assets that they are about. */
export const assetKinds = (): ChoiceOptions =>
  withUsed(
    ASSET_KINDS.map((kind) => [kind, t(`plan-asset-kind-${kind}`)] as const),
    "assets",
  );

export const contactKinds = (): ChoiceOptions =>
  withUsed(
    CONTACT_KINDS.map((kind) => [kind, t(`plan-contact-kind-${kind}`)] as const),
    "contacts",
  );
