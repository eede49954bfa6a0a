/** Somebody by surname with a form of address: 王阿姨, 李老师, 老张. */

const ADDRESSES =
  "阿姨|先生|女士|老师|师傅|叔叔|大叔|大爷|大妈|大娘|大姐|大哥|奶奶|爷爷|伯伯|婆婆|阿婆|阿公|太太|小姐|医生|经理|主任|总|工|叔|姨|婶|嫂|伯|姐|哥|老";
const BEHIND = new RegExp(`^(\\p{Script=Han}{1,2}?)(?:${ADDRESSES})$`, "u");
const BEFORE = /^[老小阿](\p{Script=Han})$/u;
const BREAK = /\.?\s+/u;
const TITLES = ["mr", "mrs", "ms", "miss", "dr"];

/** The surname in what was typed; null where there is no form of address with it. */
export function surnameIn(query: string): string | null {
  const typed = query.normalize("NFKC").trim();
  const han = (typed.match(BEHIND) ?? typed.match(BEFORE))?.[1];
  if (han !== undefined) return han;
  const [title = "", name = ""] = typed.toLowerCase().split(BREAK);
  return TITLES.includes(title) && name !== "" ? name : null;
}
