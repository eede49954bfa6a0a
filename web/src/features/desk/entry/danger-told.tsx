import { dangerToldBy } from "../../../app/danger/danger-correction";
import { dangerPlace, peopleWords } from "../../../app/incident/danger-words";
import type { Entry } from "../../../core/record/entries";
import { DangerNow } from "../shell/danger-line";
import { deskScene } from "../shell/desk-state";

/** How many they are and how, whom to call for them and what is next, as known by now. */
export function DangerTold({ entry }: { entry: Entry }) {
  const scene = deskScene.value;
  const of = dangerToldBy(entry, scene?.situation);
  if (!(scene && of)) return null;
  const isSafe = scene.situation.safe.includes(of);
  return (
    <>
      <p class={isSafe ? "label" : "bad"}>{[dangerPlace(of), peopleWords(of)].filter(Boolean).join(" · ")}</p>
      {!isSafe && <DangerNow of={of} scene={scene} />}
    </>
  );
}
