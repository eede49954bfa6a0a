/** Finds a name that stands twice in one object: of two readers each could believe another one. */

/** Whether there is one in a text that is JSON, of any length. */
export function namedTwice(json: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json[at];
    if (letter === "{" || letter === "[") open.push(new Set());
    else if (letter === "}" || letter === "]") open.pop();
    else if (letter === '"') {
      const end = stringEnd(json, at);
      if (isName(json, end) && !isNew(json.slice(at, end + 1), open.at(-1))) return true;
      at = end;
    }
  }
  return false;
}

function isNew(name: string, names: Set<string> | undefined): boolean {
  const before = names?.size;
  return names?.add(JSON.parse(name) as string).size !== before;
}

/** Where the string that begins at a place ends: at a quote with an even number of backslashes before it. */
function stringEnd(json: string, begins: number): number {
  for (let end = json.indexOf('"', begins + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}

function isName(json: string, end: number): boolean {
  let next = end + 1;
  while (" \n\r\t".includes(json[next] ?? "x")) next++;
  return json[next] === ":";
}
