import { t } from "../../../../app/words/i18n";
import * as styles from "./drag-handle.module.css";

/** What one drags a member of a list by; with the focus on it, Alt and an arrow move the member. */
export const DragHandle = ({ name, onGrab }: { name: string; onGrab: (event: PointerEvent) => void }) => (
  <button
    type="button"
    class={styles.handle}
    aria-label={t("plan-drag", { name })}
    title={t("plan-drag-how")}
    data-handle
    onPointerDown={onGrab}
  >
    <svg viewBox="0 0 12 20" aria-hidden="true">
      <path d="M3 4h.1M9 4h.1M3 10h.1M9 10h.1M3 16h.1M9 16h.1" />
    </svg>
  </button>
);
