/** Journals that nobody wrote in good faith: well signed, readable, and every word and number of them hostile. */

import fc from "fast-check";
import { type Entry, inDisplayOrder } from "../../../web/src/core/record/entries";
import { entryOf } from "../../../web/src/sync/pull/pull-reply";
import { RESERVED, TYPES } from "./catalogue";
import { hostileValue, hostileWord, objectText } from "./words";

/** 2026-11-24 21:20:42 in Shanghai, µs. */
export const NOW = Date.UTC(2026, 10, 24, 13, 20, 42) * 1000;

/** The last is the desk's own. */
const DEVICES = ["aaaaaaaaaa", "bbbbbbbbbb", "desk000001"];
const OPENED = `${DEVICES[0]}.1`;
/** Of which there are few, so that entries name each other, themselves, and what is not there, in rings too. */
const MOST = 12;
const MINUTE = 60_000_000;

const text = (word: fc.Arbitrary<string>) => word.map((each) => JSON.stringify(each));
const listOf = (item: fc.Arbitrary<string>) => fc.array(item, { maxLength: 3 }).map((items) => `[${items.join()}]`);
const mostly = <T>(usual: fc.Arbitrary<T>, ...seldom: readonly fc.Arbitrary<T>[]) =>
  fc.oneof({ weight: 6, arbitrary: usual }, ...seldom.map((arbitrary) => ({ weight: 1, arbitrary })));

const ref = fc.tuple(fc.constantFrom(...DEVICES), fc.integer({ min: 1, max: MOST + 2 })).map((it) => it.join("."));
const anyRef = mostly(ref, hostileWord);

/** A field with a word that means something there, or with anything else; `words` are such words. */
function fieldValue(words: readonly string[]): fc.Arbitrary<string> {
  const word = text(fc.oneof(fc.constantFrom("x", ...words), hostileWord));
  return mostly(word, listOf(word), fc.constantFrom("1", "2", "3", "4", "true", "false", "null"), hostileValue);
}

function bodyOf(names: readonly string[], words: readonly string[]): fc.Arbitrary<string> {
  const value = fieldValue([...words, ...names]);
  const inner = fc.array(fc.tuple(fc.constantFrom("place", ...names), value), { maxLength: 6 }).map(objectText);
  const field = fc.tuple(mostly(fc.constantFrom("stated_at", ...names), hostileWord), mostly(value, inner));
  return fc.array(field, { maxLength: names.length + 3 }).map(objectText);
}

/** A type that there is with the fields of its body, one that is reserved, or one that nobody knows. */
const meant = (words: readonly string[]) =>
  mostly(
    fc.constantFrom(...TYPES),
    fc.tuple(fc.oneof(fc.constantFrom(...RESERVED), hostileWord), fc.constant(["text", "reason"])),
  ).chain(([type, names]) => fc.tuple(fc.constant(type), bodyOf(names, words)));

/** The fields around a body, each as it should be or not. */
const around = fc.record({
  epoch: mostly(fc.constant("1"), hostileValue),
  actor: mostly(text(fc.constantFrom("pwang", "pli", "nobody")), fc.constant("null"), hostileValue),
  incident: mostly(fc.constant(JSON.stringify(OPENED)), text(anyRef), hostileValue),
  drill: mostly(fc.constant("false"), fc.constant("true"), hostileValue),
  refs: mostly(listOf(text(anyRef)), hostileValue),
  files: mostly(fc.constant("[]"), listOf(hostileValue)),
  copied_from: mostly(fc.constant("null"), text(anyRef), hostileValue),
});

/** What a server says of an entry: minutes ago, minutes late, and its own words, which are foreign too. */
interface Says {
  readonly ago: number;
  readonly late: number;
  readonly quality: string;
  readonly flags: readonly string[];
  readonly via: string | null;
}

const says: fc.Arbitrary<Says> = fc.record({
  ago: fc.integer({ min: 0, max: 90 }),
  late: fc.integer({ min: 0, max: 90 }),
  quality: fc.oneof(fc.constantFrom("synced", "estimated", "clamped", "stated"), hostileWord),
  flags: mostly(
    fc.constant<string[]>([]),
    fc.array(fc.oneof(fc.constantFrom("late", "fork", "not_allowed"), hostileWord)),
  ),
  via: mostly(fc.constant(null), hostileWord),
});

/** A text and its entry, as this phone reads it. */
function made(name: string, written: string, { ago, late, ...said }: Says): Entry {
  const happenedAt = NOW - ago * MINUTE;
  const receivedAt = Math.min(NOW, happenedAt + late * MINUTE);
  return entryOf({ seq: 1, ref: name, text: written, happenedAt, receivedAt, ...said }, null);
}

const AT = '"2026-11-24T21:00:00.000+08:00"';
const SALT = '"AAECAwQFBgcICQoLDA0ODw"';

const hostile = (words: readonly string[]): fc.Arbitrary<Entry> =>
  fc.tuple(ref, meant(words), around, says).map(([name, [type, body], { copied_from, ...rest }, said]) => {
    const n = name.split(".")[1] ?? "";
    const copied = copied_from === "null" ? {} : { copied_from };
    const fields = { n, type: JSON.stringify(type), at: AT, ...rest, body, salt: SALT, ...copied };
    return made(name, objectText(Object.entries(fields)), said);
  });

const OUTAGE = '{"kind":"outage","cause":"unknown","areas":[],"since":null,"edition":null}';
const opening = made(
  OPENED,
  `{"n":1,"type":"incident.opened","at":${AT},"epoch":1,"actor":"pli","incident":"${OPENED}","body":${OUTAGE},"salt":${SALT}}`,
  { ago: 91, late: 0, quality: "synced", flags: [], via: null },
);

const numbered = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, index) => ({ ...entry, seq: index + 1 })).sort(inDisplayOrder);

/** In display order. `words` are what a plan and a directory name. Most have an outage on. */
export function journals(words: readonly string[]): fc.Arbitrary<readonly Entry[]> {
  const some = fc.uniqueArray(hostile(words), { minLength: 1, maxLength: 3 * MOST, selector: (it) => it.ref });
  const on = some.map((entries) => [opening, ...entries.filter((it) => it.ref !== OPENED)]);
  return mostly(on, some).map(numbered);
}

const ENDS = ["incident.closed", "incident.cancelled"];

/** Every type but those that end all, and one of this name, with this JSON value in each field of its body and about it. */
export function journalOf(name: string, value: string): readonly Entry[] {
  const types = [...TYPES, [name, ["text"]] as const].filter(([type]) => !ENDS.includes(type));
  const said = { late: 3, quality: name, flags: [name], via: name };
  const entries = types.map(([type, names], index) => {
    const n = String(index + 2);
    const incident = index % 4 ? JSON.stringify(OPENED) : value;
    const about = { epoch: value, actor: value, incident, refs: `["${DEVICES[0]}.${index + 1}",${value}]` };
    const told = objectText([...names, name].map((field) => [field, value] as const));
    const fields = { n, type: JSON.stringify(type), at: AT, ...about, files: `[${value}]`, body: told, private: value };
    return made(`${DEVICES[0]}.${n}`, objectText(Object.entries(fields)), { ...said, ago: 90 - index });
  });
  return numbered([opening, ...entries]);
}
