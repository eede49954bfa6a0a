/** What a message that was copied from a chat tells of a request: a proposal, for whoever reads it to put right. */

import type { RequestKind } from "../../catalogue/words";

export interface ReadMessage {
  readonly kind: RequestKind | null;
  readonly area: string | null;
  /** "": none found. */
  readonly number: string;
  readonly room: string;
}

/** Longest text that is read: what comes after is kept with the words, and proposes nothing. */
const MOST = 2000;

/** Life first: the first that fits is proposed. A lift that stands is a repair, until somebody says who is in it. */
const KINDS: readonly (readonly [RequestKind, RegExp])[] = [
  ["trapped", /被困|困在|困住|关在|卡在|出不来|(?:got|is|are|am|i'm|we're) stuck|trapped|locked in/iu],
  [
    "urgent",
    /呼吸机|制氧|氧气|透析|胰岛素|救命|急救|晕倒|昏倒|昏迷|胸闷|胸痛|心脏|喘不|摔倒|摔伤|受伤|流血|触电|着火|起火|冒烟|焦味|煤气|燃气|ventilator|oxygen|dialysis|insulin|ambulance|faint|unconscious|bleeding|injured|fire|smoke|gas leak/iu,
  ],
  ["complaint", /投诉|赔偿|赔钱|索赔|举报|差劲|没人管|complain|compensat|refund/iu],
  [
    "repair",
    /报修|维修|坏了|漏水|漏电|跳闸|不亮|打不开|关不上|停不下|没水|修一下|repair|broken|leak|tripped|does ?n.t work/iu,
  ],
  ["enquiry", /什么时候|啥时候|几点|多久|怎么回事|来电|[吗嘛呢][?？]?\s*$|[?？]|when|how long/iu],
];

/** "Nobody is trapped" is no cry for help. */
const DENIED = /(?:没有?|无)人?(?:被困|受伤|着火|起火)|(?:nobody|no one)(?: is| was)? (?:trapped|injured|hurt)/giu;

const MOBILE = /(?:^|\D)((?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?!\d)/u;
const LANDLINE = /(?:^|\D)(0\d{2,3}[-\s]?\d{7,8})(?!\d)/u;

/** From the building to the door, as far as it is said; a bare figure is a room only where it says so. */
const ROOM =
  /(?:[A-Za-z\d一二三四五六七八九十]{1,3}\s?(?:号楼|栋|座|幢|号院)\s?)?(?:[\d一二三四五六七八九十]{1,2}\s?单元\s?)?[A-Za-z]?\d{2,5}\s?(?:室|房间|房|铺|号铺)|[A-Za-z\d一二三四五六七八九十]{1,3}\s?(?:号楼|栋|座|幢)\s?(?:[\d一二三四五六七八九十]{1,2}\s?单元\s?)?(?:[A-Za-z]?\d{2,5}(?!\d)|[\d一二三四五六七八九十]{1,3}\s?[层楼])|(?:room|apt\.?|flat|unit|shop)\s?[A-Za-z]?\d{1,5}[A-Za-z]?|(?:^|[^\d-])\d{1,2}-\d{1,2}-\d{2,4}(?![\d-])/iu;

/** What the pattern of a room takes along to know where it begins. */
const BEFORE = /^[^\p{L}\p{N}]/u;
const BLANKS = /\s+/gu;

interface NamedPlace {
  readonly id: string;
  /** In all languages. */
  readonly names: readonly string[];
}

const bare = (text: string): string => text.normalize("NFKC").replace(BLANKS, "").toLowerCase();

/** The area with the longest name that the text says: "Tower A, ground floor" says more than "Tower A". */
function areaIn(text: string, areas: readonly NamedPlace[]): string | null {
  const said = bare(text);
  const named = areas.flatMap(({ id, names }) => names.map((name) => ({ id, name: bare(name) })));
  const found = named.filter(({ name }) => name.length > 1 && said.includes(name));
  return found.toSorted((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
}

export function readMessage(words: string, areas: readonly NamedPlace[]): ReadMessage {
  const text = words.slice(0, MOST).normalize("NFKC");
  const sure = text.replace(DENIED, " ");
  const number = (MOBILE.exec(text) ?? LANDLINE.exec(text))?.[1] ?? "";
  const rest = number === "" ? text : text.replace(number, " ");
  return {
    kind: KINDS.find(([, pattern]) => pattern.test(sure))?.[0] ?? null,
    ...{ area: areaIn(text, areas), number, room: (ROOM.exec(rest)?.[0] ?? "").replace(BEFORE, "").trim() },
  };
}
