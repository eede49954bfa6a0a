import { me } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { Audience } from "../../core/plan/plan";
import { Button } from "../../ui/button";
import { setSent } from "./sent";

interface Asked {
  /** Who may have heard it: whoever it was meant for alone, where that is known. */
  readonly audiences: readonly Audience[];
  readonly onTold: (audience: Audience) => void;
}

/** After a message or a share: one tap says whether it went, and to whom. */
export function DidItGo({ audiences, onTold }: Asked) {
  const nothing = () => setSent(me.peek()?.person ?? null, null);
  const went = (audience: Audience) => {
    nothing();
    onTold(audience);
  };
  return (
    <section class="card next stack" aria-label={t("notice-went")}>
      <h2>{t("notice-went")}</h2>
      <div class="chips">
        {audiences.map((each) => (
          <Button key={each.id} size="tall" icon="check" onPress={() => went(each)}>
            {audiences.length === 1 ? t("notice-went-yes") : t("notice-went-to", { who: say(each.name) })}
          </Button>
        ))}
        <Button size="tall" onPress={nothing}>
          {t("notice-went-no")}
        </Button>
      </div>
    </section>
  );
}
