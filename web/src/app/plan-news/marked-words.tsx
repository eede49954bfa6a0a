import { compareWords } from "../../core/plan/compare/compare-words";
import * as styles from "./marked-words.module.css";

interface MarkedWordsProps {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** Old and new in one line, what is gone and what is new marked; read out as such. */
export function MarkedWords({ before, after, language }: MarkedWordsProps) {
  return (
    <p class={styles.words} lang={language}>
      {compareWords(before, after, language).map(({ text, is }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a run of words is known by its place alone
        if (is === "gone") return <del key={at}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return is === "new" ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}

/** The class of words in which `del` and `ins` stand. */
export const markedWords = styles.words;
