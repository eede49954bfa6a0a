import { t } from "../../app/i18n";
import { facts } from "../../app/situation";
import { second } from "../../app/times";
import { areaNames, name, when } from "../../app/words";
import { LinkButton } from "../../ui/button";
import { Fact, Notice } from "../../ui/row";

const time = (us: number | null | undefined) => (typeof us === "number" ? when(us) : null);

/** The one block that fills every script. */
export function FactBlock() {
  const { areas, cause, since, expectedBack, nextWordAt } = facts.value;
  const blank = <span class="blank">{t("facts-not-known")}</span>;
  const gone = (us: number | null): us is number => us !== null && us / 1000 < second.value;
  const [back, word] = [expectedBack?.value ?? null, nextWordAt?.value ?? null];
  return (
    <section class="card stack" aria-label={t("facts-title")}>
      <dl class="facts">
        <Fact name={t("facts-areas")}>{areaNames(areas?.value ?? [])}</Fact>
        <Fact name={t("facts-cause")}>{cause && cause.value !== "unknown" ? name("causes", cause.value) : blank}</Fact>
        <Fact name={t("facts-since")}>{time(since?.value) ?? blank}</Fact>
        <Fact name={t("facts-back")}>{time(back) ?? blank}</Fact>
        <Fact name={t("facts-word")}>{time(word) ?? blank}</Fact>
      </dl>
      {gone(back) && <Notice tone="bad">{t("facts-passed", { time: when(back) })}</Notice>}
      {gone(word) && <Notice tone="bad">{t("facts-word-passed", { time: when(word) })}</Notice>}
      <LinkButton size="tall" icon="pen" href="/facts">
        {t("facts-change")}
      </LinkButton>
    </section>
  );
}
