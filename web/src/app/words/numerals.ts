const NUMERALS = {
  // In a row of glyphs "II" is read as eleven; and nobody says it.
  zh: ["", "一", "二", "三", "四"],
  other: ["", "I", "II", "III", "IV"],
} as const;

/** A response level as a language writes it. */
export const numeral = (level: number, language: string): string =>
  NUMERALS[language.startsWith("zh") ? "zh" : "other"][level] ?? String(level);
