/** Finds who may be the same person under another spelling. */

interface Known {
  readonly id: string;
  readonly name: string;
  readonly numbers: readonly string[];
}

const digits = (number: string): string => number.normalize("NFKC").replaceAll(/\D/gu, "");
const bare = (name: string): string => name.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** Those of the known who may be the same person: one number or the name is the same. */
export function likenessesOf<K extends Known>({ name, numbers }: Omit<Known, "id">, known: readonly K[]): readonly K[] {
  const asked = new Set(numbers.map(digits).filter(Boolean));
  return known.filter(
    (each) => bare(each.name) === bare(name) || each.numbers.some((number) => asked.has(digits(number))),
  );
}
