/** Keeps what is on the first screen, sealed with the vault's key, so that the next start can show it at once. */

import { me, recorded, status } from "../app/record/store";
import { speakAll, t } from "../app/words/i18n";
import { whenMs } from "../app/words/words";
import { CUSTOMERS_MS, NUMBERS_MS } from "../core/record/lease";
import type { Database } from "../storage/database";
import { type CryptoPorts, encryptWith } from "../storage/encryption";
import { LAST_SCREEN, VAULT, VAULT_KEY } from "../storage/vault";
import { browserEnvironment } from "../sync/browser";
import type { LastScreen, Piece } from "./show";

/** Older than that it tells nobody anything. */
export const DAY_MS = 24 * 3_600_000;

/** What would run, or names the page's own, is left out. */
const LEFT_OUT = /^(?:on|id$|style$|tabindex$|autofocus$)/u;

/** What stands below the glass, the page scrolled to its top, is not seen: half of a start's drawing would go to it. */
const isSeen = (element: Element): boolean =>
  element.getBoundingClientRect().top + (element.closest("main")?.scrollTop ?? 0) < innerHeight;

function pieceOf(node: Node): readonly Piece[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ""];
  if (!(node instanceof Element && isSeen(node))) return [];
  // The page has one first heading, and that is the app's.
  return [[node.localName === "h1" ? "h2" : node.localName, attributesOf(node), [...node.childNodes].flatMap(pieceOf)]];
}

const attributesOf = (element: Element) =>
  Object.fromEntries(
    [...element.attributes].flatMap(({ name, value }) => (LEFT_OUT.test(name) ? [] : [[name, value]])),
  );

const textOf = ({ cssText }: CSSRule): string => cssText;

/** Whether the rule may show in the screen as it stands; its made-up elements, `::before`, are in no document. */
function applies(rule: CSSRule): boolean {
  if (!(rule instanceof CSSStyleRule)) return true;
  try {
    return document.querySelector(rule.selectorText.replace(MADE_UP, "")) !== null;
  } catch {
    return true;
  }
}

const MADE_UP = /::[a-z-]+(?:\([^)]*\))?/gu;

/** The screen as it stands; null where it is not the first one, or nobody's who may keep anything here. */
export function screenNow(app: Element, now: number): LastScreen | null {
  if (location.pathname !== "/" || !me.peek()?.device || status.peek().shutOut || !app.querySelector("h1")) return null;
  const spent = status.peek().lease?.spentMs ?? 0;
  const left = (spent < CUSTOMERS_MS ? CUSTOMERS_MS : NUMBERS_MS) - spent;
  return {
    build: __BUILD__,
    at: now,
    until: now + Math.min(DAY_MS, left),
    page: attributesOf(document.documentElement),
    words: t("settings-before", { time: whenMs(now) }),
    pieces: [...app.childNodes].flatMap(pieceOf),
    styles: [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].filter(applies))
      .map(textOf)
      .join(""),
  };
}

/** Keeps it where the vault still has its key: whoever has left meanwhile leaves nothing behind. */
export async function keep(screen: LastScreen, vault: Database, crypto: CryptoPorts): Promise<void> {
  const held = () => vault.read(["keys"], async (tx) => (await tx.get("keys", VAULT_KEY)) as CryptoKey | undefined);
  const key = await held();
  if (key === undefined) return;
  const sealed = await encryptWith(crypto, key, new TextEncoder().encode(JSON.stringify(screen)));
  await vault.write(["keys", "sealed"], async (tx) => {
    if ((await tx.get("keys", VAULT_KEY)) !== undefined) tx.put("sealed", LAST_SCREEN, sealed);
  });
}

const EVERY_MS = 60_000;
const FIRST_MS = 3000;

/** Keeps the screen a moment after the start, when the page is hidden, and once a minute where something was recorded. */
export function keepScreens(app: Element): void {
  let told: unknown = null;
  const { databases, subtle, random } = browserEnvironment(__BUILD__);
  const look = async () => {
    await speakAll();
    const screen = screenNow(app, Date.now());
    if (screen === null) return;
    told = recorded.peek();
    const vault = await databases.open(VAULT);
    await keep(screen, vault, { subtle, random }).finally(() => vault.close());
  };
  // A full disk, or none any more, costs a picture and nothing of the record.
  const run = () => void look().catch(() => undefined);
  setTimeout(run, FIRST_MS);
  setInterval(() => told !== recorded.peek() && run(), EVERY_MS);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && run());
}
