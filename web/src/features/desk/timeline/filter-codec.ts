/** What the timeline is narrowed to. It lives in the address bar, so that a view can be sent, marked and gone back to. */
export interface Filter {
  readonly person: string | null;
  readonly duty: string | null;
  readonly area: string | null;
  /** First word of an action type: "step", "note", "level" … */
  readonly kind: string | null;
  readonly late: boolean;
  readonly decided: boolean;
  readonly pinned: boolean;
  /** Free words, all of which must occur. */
  readonly words: string;
}

export const NO_FILTER: Filter = {
  person: null,
  duty: null,
  area: null,
  kind: null,
  late: false,
  decided: false,
  pinned: false,
  words: "",
};

const NAMES = {
  person: "who",
  duty: "duty",
  area: "area",
  kind: "kind",
  late: "late",
  decided: "decided",
  pinned: "pinned",
  words: "q",
} as const;
const CHOICES = ["person", "duty", "area", "kind"] as const;
const SWITCHES = ["late", "decided", "pinned"] as const;

/** The filter in an address's query; whatever it does not know is ignored, never an error. */
export function filterFrom(search: string): Filter {
  const query = new URLSearchParams(search);
  const choice = (key: (typeof CHOICES)[number]) => query.get(NAMES[key]) || null;
  const on = (key: (typeof SWITCHES)[number]) => query.get(NAMES[key]) === "1";
  return {
    person: choice("person"),
    duty: choice("duty"),
    area: choice("area"),
    kind: choice("kind"),
    late: on("late"),
    decided: on("decided"),
    pinned: on("pinned"),
    words: query.get(NAMES.words) ?? "",
  };
}

/** The query with this filter in it; what others keep there (the incident, the open entry) stays. */
export function searchWith(search: string, filter: Filter): string {
  const query = new URLSearchParams(search);
  for (const key of CHOICES) put(query, NAMES[key], filter[key]);
  for (const key of SWITCHES) put(query, NAMES[key], filter[key] ? "1" : null);
  put(query, NAMES.words, filter.words || null);
  return asSearch(query);
}

/** The query with one value set, or taken out by null. */
export function searchPutting(search: string, name: string, value: string | null): string {
  const query = new URLSearchParams(search);
  put(query, name, value);
  return asSearch(query);
}

/** How many conditions are set. */
export const conditions = (filter: Filter): number =>
  CHOICES.filter((key) => filter[key] !== null).length +
  SWITCHES.filter((key) => filter[key]).length +
  (filter.words.trim() === "" ? 0 : 1);

function put(query: URLSearchParams, name: string, value: string | null): void {
  if (value === null) query.delete(name);
  else query.set(name, value);
}

const asSearch = (query: URLSearchParams): string => (query.size === 0 ? "" : `?${query}`);
