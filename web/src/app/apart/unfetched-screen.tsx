import { Button } from "../../ui/button";
import { Screen } from "../shell/screen";
import { takeUpdate, updateReady } from "../shell/update";
import { t } from "../words/i18n";

interface UnfetchedProps {
  /** The message that names it. */
  readonly title: string;
  readonly apart: "desk" | "plan";
}

/** In the place of a screen that this device does not keep, while it cannot be fetched; a newer version brings its own. */
export function UnfetchedScreen({ title, apart }: UnfetchedProps) {
  const newer = updateReady.value;
  const main = (
    <Button kind="go" size="press" onPress={newer ? takeUpdate : () => location.reload()}>
      {t(newer ? "settings-update-now" : "shell-reload")}
    </Button>
  );
  return (
    <Screen title={t(title)} main={main}>
      <p>{t(newer ? "settings-update" : `unfetched-${apart}`)}</p>
    </Screen>
  );
}
