import { useEffect, useState } from "preact/hooks";
import { entries, localRecord } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { FileRef } from "../../../core/record/entries";
import * as styles from "./entry-photos.module.css";

/** A photo once its bytes are here; until then where it still is. */
function Photo({ file }: { file: FileRef }) {
  const [url, setUrl] = useState<string | null>(null);
  const journal = entries.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival may have brought the photo
  useEffect(() => {
    if (url !== null) return;
    let alive = true;
    void localRecord()
      .photo(file.sha256)
      .then((blob) => alive && blob && setUrl(URL.createObjectURL(blob)))
      .catch(() => null);
    return () => {
      alive = false;
    };
  }, [file.sha256, journal]);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  if (url !== null) return <img class={styles.photo} src={url} alt={t("desk-detail-photo")} />;
  return (
    <p class="label">
      {t(localRecord().photoWaiting(file.sha256) ? "desk-detail-photo-waiting" : "desk-detail-photo-missing")}
    </p>
  );
}

export function EntryPhotos({ files }: { files: readonly FileRef[] }) {
  const photos = files.filter((file) => file.type.startsWith("image/"));
  return photos.map((file) => <Photo key={file.sha256} file={file} />);
}
