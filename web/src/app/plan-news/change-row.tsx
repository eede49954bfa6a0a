import type { PlaceNews } from "../../core/plan/compare/thing-news";
import type { EditionChange, NewsPart } from "../../core/plan/edition-news";
import { own } from "../../core/record/json";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";
import { locale, t } from "../words/i18n";
import { say } from "../words/words";
import * as styles from "./change-row.module.css";
import { changeWords, sayValue } from "./change-words";
import { MarkedWords, markedWords } from "./marked-words";

const HREFS: ReadonlyMap<NewsPart, string> = new Map([
  ["duties", "/cards/"],
  ["lists", "/lists/"],
  ["guides", "/guides/"],
  ["contacts", "/contacts/"],
  ["scripts", "/scripts/"],
]);

const hrefOf = ({ part, id }: EditionChange): string | null => {
  const below = HREFS.get(part);
  return below === undefined ? null : below + id;
};

function placeWords({ step, field, what }: PlaceNews): string {
  const words = [
    ...(step === null ? [] : [t("news-step", { n: step })]),
    ...(field === null
      ? [t("news-whole", { what })]
      : field === "text" && step !== null
        ? []
        : [t("news-field", { field })]),
  ];
  return words.join(t("news-joiner"));
}

/** The language in which both can be read: the one on screen, where it changed. */
function languageOf({ before, after }: PlaceNews): string {
  const texts = [after, before].filter((each) => typeof each === "object" && each !== null);
  const shown = locale.value;
  if (texts.length === 0 || texts.some((each) => own(each, shown) !== undefined)) return shown;
  return Object.keys(texts[0] ?? {})[0] ?? shown;
}

/** One place of the thing: which, and its words with what is gone and what is new marked. */
function Place({ of }: { of: PlaceNews }) {
  const [before, after] = [sayValue(of.before), sayValue(of.after)];
  // A number of which some digits are marked cannot be read.
  const isPlain = typeof (of.after ?? of.before) === "string";
  return (
    <li>
      <p class="label">{placeWords(of)}</p>
      {isPlain && (
        <p class={markedWords}>
          {before !== "" && <del>{before}</del>} {after !== "" && <ins>{after}</ins>}
        </p>
      )}
      {!isPlain && before + after !== "" && <MarkedWords before={before} after={after} language={languageOf(of)} />}
    </li>
  );
}

/** A thing that an edition changes: in one line what, opened word by word. */
export function ChangeRow({ of }: { of: EditionChange }) {
  const href = hrefOf(of);
  const words = (
    <span>
      {say(of.name)}
      <span class="label under">{changeWords(of)}</span>
    </span>
  );
  if (of.what === "removed") return <p>{words}</p>;
  if (of.what === "added") return href === null ? <p>{words}</p> : <LeadRow href={href}>{words}</LeadRow>;
  return (
    <details class={styles.change}>
      <summary>
        {words}
        <Icon name="down" size="small" />
      </summary>
      <ul class={styles.places}>
        {of.places.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by where it stands
          <Place key={at} of={each} />
        ))}
      </ul>
      {href !== null && <LinkButton href={href}>{t("news-open")}</LinkButton>}
    </details>
  );
}
