import { isList, isThing, type Json } from "../../../../core/plan/draft/plan-form";
import { textOf, titleOf } from "../../../../core/plan/draft/titles";

const MOST = 12;
/** Before a member's key, where an order is told. */
const KEY_SIGN = /^#/u;

/** What a piece of the draft says, as lines to be read beside another one. */
export function valueLines(value: Json, language: string): readonly string[] {
  if (isList(value)) return value.flatMap((each) => valueLines(each, language)).slice(0, MOST);
  if (isThing(value)) {
    const words = titleOf(value, language) || textOf(value, language);
    return words === ""
      ? Object.values(value)
          .flatMap((each) => valueLines(each, language))
          .slice(0, MOST)
      : [words];
  }
  return value === null ? [] : [String(value).replace(KEY_SIGN, "")];
}
