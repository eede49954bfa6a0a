/** Offers to take back what was just done, for as long as the line that says it stands. */

import { show } from "../shell/notify";
import { t } from "../words/i18n";

export const UNDO_MS = 10_000;

export function offerUndo(text: string, undo: () => unknown): void {
  show({ text, action: { label: t("shell-undo"), onPress: () => void undo() } }, UNDO_MS);
}
