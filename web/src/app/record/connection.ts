import { computed, effect, signal } from "@preact/signals";
import { announce } from "../shell/notify";
import { t } from "../words/i18n";
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
export const connected = computed(() => status.value.server === "heard" && !cutOff.value);

/** True right after the start, before it is known whether the server answers. */
export const connecting = computed(() => status.value.server === "asking" && !cutOff.value);

/** Says "sent" once all that waited has arrived: who cannot see the bar hears it. */
export function announceSent(): () => void {
  let waited = 0;
  return effect(() => {
    const { waiting, attention } = status.value;
    // What was set aside has not arrived.
    if (waited > 0 && waiting === 0 && attention === 0) announce(t("shell-sent"));
    waited = waiting;
  });
}
