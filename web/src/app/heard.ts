import { computed, effect, signal } from "@preact/signals";
import { t } from "./i18n";
import { say } from "./notify";
import { status } from "./store";

/** The phone itself says it has no network: sooner than a request can fail. Its "online" promises nothing. */
const cutOff = signal(navigator.onLine === false);
addEventListener("offline", () => {
  cutOff.value = true;
});
addEventListener("online", () => {
  cutOff.value = false;
});

/** True while the server answers. */
export const heard = computed(() => status.value.server === "heard" && !cutOff.value);

const KEY = "stormlamp:synced";

function stored(): number | null {
  const value = Number(localStorage.getItem(KEY));
  return Number.isFinite(value) && value > 0 ? value : null;
}

const before = stored();

/** Ms of this phone's clock: when all was last handed in and fetched, also before a restart. */
export const lastSynced = computed(() => status.value.lastSyncedAt ?? before);

/** Remembers it for the next start without a network. */
export function rememberSync(): () => void {
  return effect(() => {
    const at = status.value.lastSyncedAt;
    if (at === null) return;
    try {
      localStorage.setItem(KEY, String(at));
    } catch {
      // A full store: after a restart the bar says less, and nothing wrong.
    }
  });
}

/** Says "sent" once all that waited has arrived: who cannot see the bar hears it. */
export function announceSent(): () => void {
  let waited = 0;
  return effect(() => {
    const { waiting } = status.value;
    if (waited > 0 && waiting === 0) say(t("shell-sent"));
    waited = waiting;
  });
}
