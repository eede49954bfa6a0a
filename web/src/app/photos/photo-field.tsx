import { useRef } from "preact/hooks";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { saving } from "../device/power-saving";
import { t } from "../words/i18n";
import * as styles from "./photo-field.module.css";
import { PhotoView } from "./stored-photo";

interface PhotoTaken {
  readonly photo: Blob | null;
  readonly onPhoto: (photo: Blob | null) => void;
  /** It is recorded as it is taken: then it is not dropped here. */
  readonly stays?: boolean;
}

/** Takes one picture, shows it, and drops it again. */
export function PhotoField({ photo, onPhoto, stays }: PhotoTaken) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <label class={`btn tall ${styles.camera}`}>
        <Icon name="camera" />
        {t(photo ? "log-photo-another" : "log-photo")}
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          aria-label={t("log-photo")}
          onChange={(event) => onPhoto(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      {photo && (
        <>
          <PhotoView photo={photo} words={t("log-photo-yours")} />
          {saving.value && <p class="label">{t("photo-waits-saver")}</p>}
          {!stays && (
            <Button
              onPress={() => {
                if (input.current) input.current.value = "";
                onPhoto(null);
              }}
            >
              {t("log-photo-drop")}
            </Button>
          )}
        </>
      )}
    </>
  );
}
