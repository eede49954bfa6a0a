import { Button } from "../../ui/button";
import { t } from "../words/i18n";
import { light, lightUp, putOut } from "./light";

/** A lamp in the hand, on every screen; a desk has none. */
export function LightButton() {
  if (navigator.maxTouchPoints === 0) return null;
  const lit = light.value === "torch";
  return (
    <Button icon="torch" label={t("light-title")} pressed={lit} onPress={() => (lit ? putOut() : void lightUp())} />
  );
}
