import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Preferences, preferences } from "../../../../app/device/preferences";
import { status } from "../../../../app/record/store";
import { type FromTrial, hear, tell } from "../../../../app/trial/messages";
import { t } from "../../../../app/words/i18n";
import { Notice } from "../../../../ui/notice";
import { draft } from "../state/draft-state";
import { draftHead } from "../state/saving";
import { draftEdition, previewState, refreshEdition } from "./draft-edition";
import { editedPlace, editedWords } from "./edited-words";
import { placeFrame } from "./kept-frame";
import { phonePlace } from "./phone-place";
import * as styles from "./phone-preview.module.css";
import { TryButton } from "./try-button";

interface PhoneProps {
  readonly edition: unknown;
  readonly place: string;
  readonly words: readonly string[];
  readonly look: Partial<Preferences>;
  readonly onUnreadable: (is: boolean) => void;
}

/** The phone itself: told of each edition that the draft gives, and of the place that is edited. */
function Phone({ edition, place, words, look, onUnreadable }: PhoneProps) {
  const at = useRef<HTMLDivElement>(null);
  const [phone, setPhone] = useState<Window | null>(null);
  useLayoutEffect(() => {
    const { frame, aside } = placeFrame(at.current as HTMLDivElement, t("plan-preview-title"));
    setPhone(frame.contentWindow);
    return aside;
  }, []);
  useEffect(() => {
    onUnreadable(false);
    if (phone !== null) tell(phone, { edition, look });
  }, [phone, edition, look, onUnreadable]);
  // By itself: another edition leaves one where one is.
  useEffect(() => {
    if (phone !== null) tell(phone, { place });
  }, [phone, place]);
  // Another edition may say it elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    if (phone !== null && words.length > 0) tell(phone, { words });
  }, [phone, words, edition]);
  useEffect(() => {
    const heard = (told: FromTrial) => {
      if (told === "trial-unreadable") onUnreadable(true);
      else if (phone !== null) tell(phone, { edition, place, words, look });
    };
    return hear<FromTrial>(() => phone, heard);
  }, [phone, edition, place, words, look, onUnreadable]);
  return <div ref={at} class={styles.phone} />;
}

/** What is shown, where that is not the draft as it stands. */
function Behind({ unreadable }: { unreadable: boolean }) {
  const state = previewState.value;
  const without = draftEdition.value === null;
  if (unreadable) return <Notice tone="warn">{t("plan-preview-unreadable")}</Notice>;
  if (state === "unfit") return <Notice tone="warn">{t(without ? "plan-preview-none" : "plan-preview-unfit")}</Notice>;
  if (state === "unheard") return <Notice tone="warn">{t("plan-preview-unheard")}</Notice>;
  return without ? <p class="label">{t("desk-loading")}</p> : null;
}

interface Edited {
  /** Null on the page of the whole plan. */
  readonly part: string | null;
  readonly thing: string | null;
}

/** Beside the form: the phone as it will be, at the place that is edited. */
export function PhonePreview({ part, thing }: Edited) {
  const [unreadable, setUnreadable] = useState(false);
  const edition = draftEdition.value;
  const version = draftHead.value?.version;
  const { locale, theme } = preferences.value;
  const look = useMemo(() => ({ locale, theme }), [locale, theme]);
  const edited = editedPlace.value;
  // What is typed further is in the edition that comes of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each edition
  const words = useMemo(
    () => (edited !== null && edited[0] === part ? editedWords(draft.peek() ?? {}, edited, locale) : []),
    [edited, part, locale, edition],
  );
  const { server } = status.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each version, and once the server is heard again
  useEffect(() => void refreshEdition(), [version, server]);
  return (
    <section class={styles.preview} aria-label={t("plan-preview-title")}>
      <div class={styles.head}>
        <h2>{t("plan-preview-title")}</h2>
        <TryButton />
      </div>
      <Behind unreadable={unreadable} />
      {edition !== null && (
        <Phone
          edition={edition}
          place={phonePlace(part, thing)}
          words={words}
          look={look}
          onUnreadable={setUnreadable}
        />
      )}
    </section>
  );
}
