import { computed, effect, signal } from "@preact/signals";
import { own } from "../../core/record/json";
import { storeLocally } from "./local-storage";

export type Locale = "zh-Hans" | "zh-Hant" | "en";
export type Theme = "dark" | "light" | "auto";
export type TextSize = "usual" | "large" | "larger" | "huge";
export type Hand = "right" | "left";
/** `auto`: by the battery, where it can be asked. */
export type Saver = "auto" | "on" | "off";
export type Awake = "off" | "on";

/** How this phone likes to be used. It is no record: losing it loses nothing. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly text: TextSize;
  readonly hand: Hand;
  readonly saver: Saver;
  /** Whether the screen is to stay lit. */
  readonly awake: Awake;
}

export const PREFERENCES = "stormlamp:preferences";

const CHOICES: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  locale: ["zh-Hans", "zh-Hant", "en"],
  theme: ["dark", "light", "auto"],
  text: ["usual", "large", "larger", "huge"],
  hand: ["right", "left"],
  saver: ["auto", "on", "off"],
  awake: ["off", "on"],
};

const SPOKEN: readonly (readonly [RegExp, Locale])[] = [
  [/^zh-(?:hant|tw|hk|mo)/iu, "zh-Hant"],
  [/^zh/iu, "zh-Hans"],
  [/^en/iu, "en"],
];

/** The first of the browser's languages that we speak; Chinese where there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    for (const [pattern, spoken] of SPOKEN) if (pattern.test(language)) return spoken;
  }
  return "zh-Hans";
}

/** A desk stands among other windows, in daylight: unasked it follows the system, where a phone is dark. */
export const atDesk = (): boolean => matchMedia("(min-width: 64em)").matches;

/** What was stored, each field checked alone: a broken store costs a preference, never the start. */
export function readPreferences(
  text: string | null,
  languages: readonly string[],
  usualTheme: Theme = atDesk() ? "auto" : "dark",
): Preferences {
  let stored: Record<string, unknown> = {};
  try {
    stored = new Object(JSON.parse(text ?? "{}")) as typeof stored;
  } catch {
    // Unreadable: as if nothing had been stored.
  }
  const pick = <K extends keyof Preferences>(key: K, fallback: Preferences[K]): Preferences[K] =>
    CHOICES[key].find((choice) => choice === own(stored, key)) ?? fallback;
  return {
    locale: pick("locale", preferredLocale(languages)),
    theme: pick("theme", usualTheme),
    text: pick("text", "usual"),
    hand: pick("hand", "right"),
    saver: pick("saver", "auto"),
    awake: pick("awake", "off"),
  };
}

const stored = () => readPreferences(localStorage.getItem(PREFERENCES), navigator.languages);
export const preferences = signal<Preferences>(stored());

/** After a restart: what was kept is known only once it has been brought back. */
export const recallPreferences = (): void => {
  preferences.value = stored();
};

export function prefer(change: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...change };
  try {
    storeLocally(PREFERENCES, JSON.stringify(preferences.value));
  } catch {
    // A full store loses the preference at the next start; the entries have their own place and their own alarm.
  }
}

/** Tabs of one browser agree: the one that syncs must know that power is spared. */
addEventListener("storage", ({ key, newValue }) => {
  if (key === PREFERENCES) preferences.value = readPreferences(newValue, navigator.languages);
});

const prefersLight = matchMedia("(prefers-color-scheme: light)");
const systemLight = signal(prefersLight.matches);
prefersLight.addEventListener("change", (event) => {
  systemLight.value = event.matches;
});

/** The theme in force: `auto` follows the system. */
export const theme = computed(() => {
  const wish = preferences.value.theme;
  return wish === "auto" ? (systemLight.value ? "light" : "dark") : wish;
});

/** Keeps the document's root in step; the stylesheets read nothing else. */
export function applyPreferences(root: HTMLElement): () => void {
  return effect(() => {
    root.dataset["theme"] = theme.value;
    root.dataset["text"] = preferences.value.text;
    root.dataset["hand"] = preferences.value.hand;
    root.lang = preferences.value.locale;
  });
}
