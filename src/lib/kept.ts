/**
 * What a reader's browser keeps for this site from visit to visit: taste, never what was looked at. Named
 * with a prefix, for a site that shares its host with others; public/early.js reads the theme by the same name.
 */
export const KEPT_NAMES = {
  theme: 'kim-trips:theme',
  hint: 'kim-trips:hint',
  keys: 'kim-trips:keys',
} as const;
export type KeptName = keyof typeof KEPT_NAMES;

/** Null when nothing is kept, and where the browser refuses storage (a sandboxed frame, a reader's setting). */
export function readKept(name: KeptName): string | null {
  try {
    return localStorage.getItem(KEPT_NAMES[name]);
  } catch {
    return null;
  }
}

/** Null forgets. Where the browser refuses, nothing is kept and nobody is bothered. */
export function keep(name: KeptName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEPT_NAMES[name]);
    else localStorage.setItem(KEPT_NAMES[name], value);
  } catch {
    // Refused or full: the choice holds until the page is left.
  }
}
