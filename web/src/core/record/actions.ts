/** An action's text: written once, then only ever passed on. Reading it never fails, it says null. */

import { fromBase64url, utf8Length } from "./bytes";
import { readAt } from "./clock";
import type { Action, FileRef } from "./entries";
import { isObject, type JsonObject, readObject } from "./json";

/** Largest action a client writes, and largest private part, UTF-8 bytes. */
export const TEXT_LIMIT = 16 * 1024;

/** Over this an action that came from elsewhere is unreadable, UTF-8 bytes. */
const READ_LIMIT = 32 * 1024;

/** Refused to the person before a number is taken: the text (or its private part) is over 16 KiB. */
export class ActionTooLong extends Error {
  override readonly name = "ActionTooLong";
}

/** Refused: a value that the record cannot hold, such as a number beyond 2⁵³ or lists nested 30 deep. */
export class ActionUnreadable extends Error {
  override readonly name = "ActionUnreadable";
}

export const refOf = (device: string, n: number): string => `${device}.${n}`;

export function splitRef(ref: string): { readonly device: string; readonly n: number } {
  const dot = ref.lastIndexOf(".");
  return { device: ref.slice(0, dot), n: Number(ref.slice(dot + 1)) };
}

/** What a new action says; empty and null parts are left out of its text. */
export interface NewAction extends Omit<Action, "epoch"> {
  readonly epoch: number;
  /** 128 random bits, base64url: nobody can guess a redacted text from its digest. */
  readonly salt: string;
}

/** The text of an action. Throws `ActionTooLong` or `ActionUnreadable`. */
export function writeAction(action: NewAction): string {
  const { n, type, at, epoch, actor, incident } = action;
  const text = writeText({
    n,
    type,
    at,
    epoch,
    actor,
    incident,
    ...(action.drill ? { drill: true } : {}),
    ...(action.refs.length > 0 ? { refs: action.refs } : {}),
    ...(action.files.length > 0 ? { files: action.files } : {}),
    body: action.body,
    ...(action.private === null ? {} : { private: action.private }),
    salt: action.salt,
    ...(action.copiedFrom === null ? {} : { copied_from: action.copiedFrom }),
  });
  if (readAction(text, n) === null) throw new ActionUnreadable(type);
  return text;
}

/** The text of a private part, with a salt of its own. Throws as `writeAction` does. */
export function writePrivate(fields: JsonObject, salt: string): string {
  const text = writeText({ ...fields, salt });
  if (readObject(text) === null) throw new ActionUnreadable("private");
  return text;
}

/** A private part without its salt, or null. */
export function readPrivate(text: string | null): JsonObject | null {
  const whole = text === null ? null : readObject(text);
  if (whole === null) return null;
  const { salt: _, ...fields } = whole;
  return fields;
}

function writeText(value: JsonObject): string {
  const text = JSON.stringify(value, (_, part: unknown) => plain(part));
  const size = utf8Length(text);
  if (size > TEXT_LIMIT) throw new ActionTooLong(`${size} bytes`);
  return text;
}

/** Half an emoji, as a field of limited length cuts it, is mended; NaN must not become null, so it is refused here. */
function plain(part: unknown): unknown {
  if (typeof part === "string") return part.toWellFormed();
  if (typeof part === "number" && !Number.isFinite(part)) throw new ActionUnreadable(String(part));
  return part;
}

/**
 * The action in a text, or null where it is not readable or is not number `n`, as its place on the page says.
 * Other fields of a wrong type count as absent.
 */
export function readAction(text: string | null, n: number): Action | null {
  // A character is at most three bytes, so most texts need no counting.
  if (text === null || (text.length * 3 > READ_LIMIT && utf8Length(text) > READ_LIMIT)) return null;
  const value = readObject(text);
  return value === null || value["n"] !== n || readAt(value["at"]) === null ? null : actionOf(value, n);
}

/** The fields of a readable action. */
export function actionOf(value: JsonObject, n: number): Action {
  return {
    n,
    type: string(value["type"]) ?? "",
    at: value["at"] as string,
    epoch: whole(value["epoch"]) ?? 0,
    actor: string(value["actor"]),
    incident: string(value["incident"]),
    drill: value["drill"] === true,
    refs: list(value["refs"]).filter((ref) => typeof ref === "string"),
    files: list(value["files"]).flatMap(file),
    body: isObject(value["body"]) ? value["body"] : {},
    private: isDigest(value["private"]) ? value["private"] : null,
    copiedFrom: string(value["copied_from"]),
  };
}

const string = (value: unknown): string | null => (typeof value === "string" ? value : null);
const whole = (value: unknown): number | null => (Number.isInteger(value) ? (value as number) : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isDigest = (value: unknown): value is string =>
  typeof value === "string" && value.length === 43 && fromBase64url(value) !== null;

function file(value: unknown): FileRef[] {
  if (!isObject(value)) return [];
  const { sha256, type } = value;
  const size = whole(value["size"]);
  return isDigest(sha256) && size !== null && size >= 0 ? [{ sha256, size, type: string(type) ?? "" }] : [];
}

/** What a person said the time was, µs; null where they did not. `text`: the action's, which most often says nothing. */
export function statedAt(action: Action | null, text: string | null): number | null {
  if (text === null || !(text.includes("stated_at") || text.includes("\\u"))) return null;
  const ms = readAt(action?.body["stated_at"]);
  return ms === null ? null : ms * 1000;
}
