import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { localRecord, me } from "./store";

/** Saves what this phone recorded as a file that anyone can hand in. */
export async function exportRecord(): Promise<void> {
  download(await localRecord().exportLogbook(), `stormlamp-${me.value?.device ?? "logbook"}.json`);
  show({ text: t("settings-exported") });
}

/** Saves a file to this device's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
