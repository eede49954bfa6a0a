import { promises } from "../../app/calls/communications";
import { promisedWords } from "../../app/calls/tried-line";
import { record } from "../../app/record/record";
import { readsOnly, thisMinute, workIncident } from "../../app/record/store";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { endPromise } from "../../core/commands/promises";
import { type Promised, standing } from "../../core/folds/promises";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";

async function end(promised: Promised, kept: boolean): Promise<void> {
  if (await record(endPromise(workIncident.value, promised, kept)))
    show({ text: t(kept ? "promise-kept-said" : "promise-off-said") });
}

/** What they have promised and not kept yet: kept, or off? */
export function PromisesOf({ id }: { id: string }) {
  const given = standing(promises.value).filter(({ by }) => by === id);
  return (
    <>
      {given.map((each) => (
        <section class="card stack" key={each.entry.ref} aria-label={promisedWords(each)}>
          <Notice {...(each.until < thisMinute.value ? { tone: "bad" } : { icon: "clock" })}>
            {promisedWords(each)}
            {each.until < thisMinute.value && <span class="label under">{t("promise-press")}</span>}
          </Notice>
          {!readsOnly.value && (
            <div class="two">
              <Button size="tall" onPress={() => void end(each, true)}>
                {t("promise-kept")}
              </Button>
              <Button size="tall" onPress={() => void end(each, false)}>
                {t("promise-off")}
              </Button>
            </div>
          )}
        </section>
      ))}
    </>
  );
}
