/**
 * What a reader's browser keeps for this site from visit to visit: taste, never what was looked at. Named
 * with a prefix, for a site that shares its host with others; public/early.js reads the theme by the same name.
 */
export const KEPT_NAMES = {
  theme: 'kim-trips:theme',
  hint: 'kim-trips:hint',
  keys: 'kim-trips:keys',
  languageOffer: 'kim-trips:language-offer',
} as const;
export type KeptName = keyof typeof KEPT_NAMES;

/** Where the browser refuses storage (a sandboxed frame, a reader's setting): until the page is left. */
const meanwhile = new Map<KeptName, string>();

/** Null when nothing is kept. */
export function readKept(name: KeptName): string | null {
  try {
    return localStorage.getItem(KEPT_NAMES[name]);
  } catch {
    return meanwhile.get(name) ?? null;
  }
}

/** Null forgets. */
export function keep(name: KeptName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEPT_NAMES[name]);
    else localStorage.setItem(KEPT_NAMES[name], value);
  } catch {
    // Refused or full: the reader's choice holds for this page, and nobody is bothered.
    if (value === null) meanwhile.delete(name);
    else meanwhile.set(name, value);
  }
}
