import { useState } from "preact/hooks";
import { aboutOf } from "../../app/improvements/improvement-about";
import { kept } from "../../app/photos/kept-photo";
import { PhotoField } from "../../app/photos/photo-field";
import { record } from "../../app/record/record";
import { show } from "../../app/shell/notify";
import { useKeptForm } from "../../app/unsaved/use-kept-form";
import { t } from "../../app/words/i18n";
import { proveImprovement } from "../../core/commands/improvements";
import type { Improvement } from "../../core/readings/review/improvements";
import { useOnce } from "../../ui/base/use-once";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";

/** What shows that it is done: a sentence, a photo, or both. */
export function ProveForm({ of }: { of: Improvement }) {
  const { form, put, clear } = useKeptForm(`improvement ${of.entry.ref}`, { text: "" });
  const [photo, setPhoto] = useState<Blob | null>(null);
  const save = useOnce(async () => {
    const file = await kept(photo);
    if (file === undefined) return;
    const proof = { text: form.text, photo: file, entries: [] };
    if (!(await record(proveImprovement(aboutOf(of), of.entry.ref, proof)))) return;
    clear();
    setPhoto(null);
    show({ text: t("improvement-said-proved") });
  });
  return (
    <section class="card stack" aria-label={t("request-done")}>
      <h2>{t("request-done")}</h2>
      <OwnWords tall words={t("improvement-prove-words")} value={form.text} onWords={(text) => put({ text })} />
      <PhotoField photo={photo} onPhoto={setPhoto} />
      <Button size="tall" onPress={save}>
        {t("improvement-prove-save")}
      </Button>
    </section>
  );
}
