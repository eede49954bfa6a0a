import { download } from "../device/platform";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { localRecord, me } from "./store";

/** Saves what this phone recorded as a file that anyone can hand in. */
export async function exportRecord(): Promise<void> {
  download(await localRecord().exportLogbook(), `stormlamp-${me.value?.device ?? "logbook"}.json`);
  show({ text: t("settings-exported") });
}
