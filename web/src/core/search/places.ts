/** The ways in which people name a flat: "A座1203", "A1203", "12楼", "a座 12层 1203". */

/** Names of buildings as plans have them, without what brackets explain. */
const BUILDINGS = [
  /^([\p{L}\p{N}]{1,4}?)\s*(?:座|栋|幢|号楼|楼|塔)/u,
  /\b(?:tower|building|block)\s*([a-z0-9]{1,4})\b/u,
];
const FLOOR = /(\d{1,3})\s*(?:楼|层|f(?![a-z]))/gu;
const ROOM = /(?<!\d)\d{3,5}(?!\d)/gu;
/** The last digits of a room's number count the doors of a floor. */
const DOORS = 2;

const plain = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll("樓", "楼").replaceAll("層", "层").replaceAll("棟", "栋");

const BREAKS = /[\s\-,，、#/]+/gu;
const FILLERS = /号楼|座|栋|幢|单元|室|房|号/gu;
/** So much of a place may be typed before the rest of it. */
const BEGUN = /^(?:\p{L}+\d+|\d{3,})/u;

/** What somebody typed, as the forms of a place are written. */
const asForm = (text: string): string =>
  plain(text).replaceAll(FLOOR, "$1层").replaceAll(BREAKS, "").replaceAll(FILLERS, "");

/** How a place may be named. `areas`: the names of those that hold it; `place`: floor and room in them. */
export function placeForms(areas: readonly string[], place: string): readonly string[] {
  const names = [...areas, place].map(plain);
  const named = names.flatMap((name) => BUILDINGS.flatMap((building) => name.trim().match(building)?.[1] ?? []));
  const rooms = plain(place).match(ROOM) ?? [];
  const floors = [
    ...[...plain(place).matchAll(FLOOR)].map(([, floor]) => Number(floor)),
    ...rooms.map((room) => Number(room.slice(0, -DOORS))),
  ].map((floor) => `${floor}层`);
  const doors = [...rooms, ...floors, ...floors.flatMap((floor) => rooms.map((room) => floor + room))];
  return [...new Set([...doors, ...named.flatMap((building) => doors.map((door) => building + door))])];
}

/** Whether what was typed names a place of these forms, or begins to. */
export function namesPlace(forms: readonly string[], query: string): boolean {
  const typed = asForm(query);
  return forms.includes(typed) || (BEGUN.test(typed) && forms.some((form) => form.startsWith(typed)));
}
