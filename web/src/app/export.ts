import { t } from "./i18n";
import { show } from "./notify";
import { download } from "./platform";
import { localRecord, me } from "./store";

/** Saves what this phone recorded as a file that anyone can hand in. */
export async function exportRecord(): Promise<void> {
  download(await localRecord().exportLogbook(), `stormlamp-${me.value?.device ?? "logbook"}.json`);
  show({ text: t("settings-exported") });
}
