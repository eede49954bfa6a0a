import { useEffect, useState } from "preact/hooks";
import { saving } from "../device/power-saving";
import { localRecord } from "../record/store";
import { t } from "../words/i18n";
import * as styles from "./stored-photo.module.css";

/** A picture held in memory; its address is given back when it leaves the screen. */
export function PhotoView({ photo, words }: { photo: Blob; words: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return url && <img class={styles.photo} src={url} alt={words} />;
}

/** A photo by its hash, from this phone or the server; says so where neither has it. */
export function StoredPhoto({ sha256, words }: { sha256: string; words: string }) {
  const [photo, setPhoto] = useState<Blob | null | undefined>(undefined);
  useEffect(() => {
    void localRecord()
      .photo(sha256)
      .catch(() => null)
      .then(setPhoto);
  }, [sha256]);
  if (photo === undefined) return <p class="label">{t("shell-loading")}</p>;
  return (
    <>
      {photo ? <PhotoView photo={photo} words={words} /> : <p class="warn">{t("entry-photo-elsewhere")}</p>}
      {localRecord().photoWaiting(sha256) && (
        <p class="label">{t(saving.value ? "photo-waits-saver" : "entry-photo-here")}</p>
      )}
    </>
  );
}
