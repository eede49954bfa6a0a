/** Checks of the shape of parsed JSON, to be put together. */

import { isObject } from "../record/json";

export type Check = (value: unknown) => boolean;

/** A check for every field of `T`: one that is forgotten, or is none of it, does not compile. */
export const shape = <T>(parts: { readonly [K in keyof T]-?: Check }): Check => {
  const checks = Object.entries<Check>(parts);
  return (value) =>
    isObject(value) && checks.every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined));
};
export const string: Check = (value) => typeof value === "string";
export const flag: Check = (value) => typeof value === "boolean";
export const number: Check = (value) => Number.isFinite(value);
export const whole: Check = (value) => Number.isSafeInteger(value);
export const one =
  (...words: readonly (string | number)[]): Check =>
  (value) =>
    words.includes(value as string);
export const many =
  (check: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(check);
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** Editions of before have no such field. */
export const later =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** What the browser itself would refuse when it is asked to use it. */
export const usable =
  (use: (word: string) => unknown): Check =>
  (value) => {
    try {
      use(value as string);
      return string(value);
    } catch {
      return false;
    }
  };

export const each =
  (names: readonly string[], check: Check): Check =>
  (value) =>
    isObject(value) && names.every((name) => Object.hasOwn(value, name) && check(value[name]));
