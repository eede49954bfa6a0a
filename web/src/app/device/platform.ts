/**
 * The one module that may dial, message, copy, share or print. It knows whether this is a drill, and whether the plan is the
 * example: a drill never reaches anyone outside, save the emergency numbers, which always work; nor do words and numbers
 * that the example made up.
 */

import { digits, EMERGENCY, isMadeUp, type Mode } from "./dialled-numbers";

const APPLE = /iPhone|iPad|iPod/u;
const MAC = /Macintosh/u;
const ANDROID = /Android|HarmonyOS|OpenHarmony/iu;
const APPS = /MicroMessenger|\bQQ\/|DingTalk|Weibo|AlipayClient|Lark|Feishu|FBAN|FBAV|Instagram|Line\//iu;

const emergency = (number: string) => EMERGENCY.some((each) => each === digits(number));

/** True where nothing with the plan's words in it may leave: in a drill, and by the example plan. */
export const keepsIn = (mode: Mode): boolean => mode.drill || mode.madeUp !== undefined;

/** Where a call leads, or null: a drill dials the emergency numbers only, and nobody a number that is made up. */
export function dialHref(number: string, mode: Mode): string | null {
  const dialled = digits(number);
  return (mode.drill && !emergency(number)) || isMadeUp(dialled, mode) ? null : `tel:${dialled}`;
}

/** True where the message's text is joined by `&`, as iOS wants it. */
export function joinsWithAmpersand(agent: string, touchPoints: number): boolean {
  return APPLE.test(agent) || (MAC.test(agent) && touchPoints > 1);
}

/** A fixed line, an emergency number or a service number reads no messages. */
const LANDLINE = /^(?:\+?86)?0|^\d{3,6}$/u;

/** True for a number that can get a message. */
export const takesMessages = (number: string): boolean => number === "" || !LANDLINE.test(digits(number));

/** Where a message leads, with its text filled in; null where nothing may leave, and for a number that takes none. */
export function messageHref(number: string, body: string, mode: Mode, agent = navigator.userAgent): string | null {
  return takesMessages(number) ? textHref(number, body, mode, agent) : null;
}

/** The same for a number of which the plan says that it takes messages. */
export function textHref(number: string, body: string, mode: Mode, agent = navigator.userAgent): string | null {
  if (keepsIn(mode)) return null;
  const join = joinsWithAmpersand(agent, navigator.maxTouchPoints) ? "&" : "?";
  return `sms:${digits(number)}${body ? `${join}body=${encodeURIComponent(body)}` : ""}`;
}

/** Copies a text; false where the browser will not. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies what is meant for others, where it may leave. */
export const copyOut = async (text: string, mode: Mode): Promise<boolean> => !keepsIn(mode) && (await copy(text));

export const canShare = (mode: Mode): boolean => !keepsIn(mode) && typeof navigator.share === "function";

/** Opens the share sheet; a person who closes it has changed nothing. */
export async function share(text: string, mode: Mode): Promise<boolean> {
  if (!canShare(mode)) return false;
  try {
    await navigator.share({ text });
    return true;
  } catch {
    return false;
  }
}

/** Has the browser print what is on the screen; a drill's paper says itself that it is one. */
export const printScreen = (): void => globalThis.print();

/** True inside an app's own browser (WeChat, QQ, DingTalk, Weibo, Alipay …), which keeps nothing for long. */
export function insideAnApp(agent: string): boolean {
  return APPS.test(agent);
}

export type System = "ios" | "android" | "other";

export function system(agent: string, touchPoints: number): System {
  if (joinsWithAmpersand(agent, touchPoints)) return "ios";
  return ANDROID.test(agent) ? "android" : "other";
}

/** What this is called in words: a computer is never "this phone". */
export const thisDevice = (): { readonly on: "phone" | "computer" } => ({
  on: system(navigator.userAgent, navigator.maxTouchPoints) === "other" ? "computer" : "phone",
});
