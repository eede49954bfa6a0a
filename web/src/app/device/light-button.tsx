import { Icon } from "../../ui/icons";
import { t } from "../words/i18n";
import { light, lightUp, putOut } from "./light";

/** A lamp in the hand, on every screen; a desk has none. */
export function LightButton() {
  if (navigator.maxTouchPoints === 0) return null;
  const lit = light.value === "torch";
  return (
    <button
      type="button"
      class={lit ? "btn lit" : "btn"}
      aria-label={t("light-title")}
      aria-pressed={lit}
      onClick={() => (lit ? putOut() : void lightUp())}
    >
      <Icon name="torch" />
    </button>
  );
}
