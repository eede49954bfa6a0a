/** The desk's sheet on which an outage or a drill is ended. */

import { type EndingOf, endTitle, useEnding } from "../../../app/ending/ending";
import type { Silent } from "../../../core/readings/still-open";
import type { Scene } from "../../../core/scene";
import { Sheet } from "../../../ui/sheet";
import { undelivered } from "../devices/devices-state";
import { whoseWords } from "../devices/silent-phones-panel";
import { deskOf } from "../matters/desk-matters";
import { deskEdition, deskNames } from "../shell/desk-state";
import { SheetActs } from "../ui/sheet-acts";
import * as styles from "./close-sheet.module.css";

const silentPhones = (scene: Scene): readonly Silent[] =>
  undelivered(scene).map((each) => ({
    ...{ key: each.id, name: whoseWords(each) },
    at: each.lastHeard && each.lastHeard * 1000,
  }));

interface CloseProps {
  readonly scene: Scene;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

export function CloseSheet({ scene, onClose, onEnded }: CloseProps) {
  const told = { scene, edition: deskEdition.value, of: deskOf.value, names: deskNames.value };
  const from: EndingOf = { ...told, silent: silentPhones(scene) };
  const { words, ready, end, asks } = useEnding(from, () => {
    onEnded();
    onClose();
  });
  return (
    <Sheet title={endTitle(scene)} onClose={onClose}>
      {asks}
      <div class={styles.end}>
        <SheetActs words={words} disabled={!ready} onDo={end} onClose={onClose} />
      </div>
    </Sheet>
  );
}
