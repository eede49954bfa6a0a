import type { Entry } from "../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../web/src/core/scene";
import { ago, entry, type Told } from "./fake-record";

/** What the liaison does in the outage of that evening. */
export const step = (told: Omit<Told, "device">) =>
  entry({ device: "li00000001", incident: "li00000001.1", actor: "pli", happenedAt: ago(5), ...told });

/** The scene of the only incident in these entries. */
export const sceneOf = (entries: readonly Entry[]): Scene => {
  const board = createScenes()([...entries].sort((a, b) => a.happenedAt - b.happenedAt));
  const view = board.real[0];
  if (!view) throw new Error("no outage");
  return board.scene(view);
};
