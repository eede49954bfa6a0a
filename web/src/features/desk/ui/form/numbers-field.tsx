import { t } from "../../../../app/words/i18n";
import { oddMobile } from "../../../../core/readings/response/callers";
import { Button } from "../../../../ui/button";
import { TextField } from "./fields";
import * as styles from "./numbers-field.module.css";

const [MOST, LONGEST] = [5, 40];
/**
 * Digits with what stands between them, an extension and whose it is behind: "028-5550 0212 转 3", "+86 (28) 5550",
 * "…#3", "13800000001 儿子", "13800000001（儿子）".
 */
const NUMBER = /^[+(]?\d[\d\s()-]*\d(?:\s*(?:转|轉|ext\.?|x|#|,)\s*\d+)?(?:\s+\p{L}\D*|\s*\([^\d()]+\))?$/iu;
const LEAST_DIGITS = 3;
const NOT_DIGITS = /\D/gu;

interface NumbersFieldProps {
  /** Always one more than there are, up to five: an empty one to type into. */
  readonly value: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

function oddWords(number: string): string | undefined {
  const n = oddMobile(number);
  return n === null ? undefined : t("number-odd", { n });
}

/** Telephone numbers in the order in which they are tried. */
export function NumbersField({ value, error, onChange }: NumbersFieldProps) {
  const fields = value.length === 0 ? [""] : value;
  const put = (at: number, number: string) => onChange(fields.map((each, i) => (i === at ? number : each)));
  return (
    <div class={styles.numbers}>
      {fields.map((number, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name than its place
        <div key={at} class={styles.number}>
          <TextField
            name={at === 0 ? t("desk-numbers") : t("desk-number-other", { n: at + 1 })}
            hint={at === 0 && fields.length > 1 ? t("desk-number-hint") : undefined}
            value={number}
            most={LONGEST}
            inputMode="tel"
            error={error !== undefined && !(number.trim() === "" || isNumber(number)) ? error : undefined}
            note={oddWords(number)}
            onInput={(next) => put(at, next)}
          />
          {fields.length > 1 && (
            <Button
              label={t("desk-number-remove-which", { n: at + 1 })}
              onPress={() => onChange(fields.filter((_, i) => i !== at))}
            >
              {t("desk-remove")}
            </Button>
          )}
        </div>
      ))}
      {fields.length < MOST && <Button onPress={() => onChange([...fields, ""])}>{t("desk-number-add")}</Button>}
    </div>
  );
}

/** As they are stored: digits as one types them, none that is empty. */
export const numbersOf = (typed: readonly string[]): readonly string[] =>
  typed.map((number) => number.normalize("NFKC").trim()).filter(Boolean);

const digitsOf = (typed: string): string => typed.normalize("NFKC").replace(NOT_DIGITS, "");

export const isNumber = (typed: string): boolean =>
  NUMBER.test(typed.normalize("NFKC").trim()) && digitsOf(typed).length >= LEAST_DIGITS;
