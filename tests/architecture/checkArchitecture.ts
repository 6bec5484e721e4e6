import { posix } from 'node:path';
import type { ImportRules } from './importRules.ts';
import { type ParsedSource, parseSource, type SourceImport } from './parseSource.ts';

/** A file that breaks a rule. `rule` is stable, `message` is for people. */
export interface Violation {
  readonly rule:
    | 'call'
    | 'clock'
    | 'code-in-content'
    | 'cycle'
    | 'name'
    | 'package'
    | 'reach'
    | 'room'
    | 'unreadable'
    | 'unresolved';
  readonly file: string;
  readonly message: string;
}

/** What was seen, so that a test can insist that something was. */
export interface ArchitectureReport {
  readonly violations: readonly Violation[];
  readonly fileCount: number;
  /** Imports between files of `src/`. */
  readonly edgeCount: number;
  /** Imports of npm packages. */
  readonly packageImportCount: number;
  /** Sorted; entries such as `main` are rooms too, stray files such as a README are not. */
  readonly roomsSeen: readonly string[];
}

type Files = Readonly<Record<string, string>>;

interface CodeFile extends ParsedSource {
  readonly path: string;
  readonly room: string;
  readonly isTest: boolean;
  /** Where its imports of other files lead; one import may lead to many files, or to none. */
  readonly links: readonly Link[];
  readonly packages: readonly SourceImport[];
}

interface Link extends SourceImport {
  /** The path it names, from the project's folder, whether or not there is such a file. */
  readonly path: string;
  readonly targets: readonly string[];
}

const codeFileName = /\.[cm]?[jt]sx?$/;

/** What an import may leave out, as Vite and TypeScript try it. */
const impliedEndings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];

/**
 * Checks the rules on a set of files. Pure: it reads nothing but its arguments, which is what lets every
 * rule have a test that breaks it.
 *
 * @param files path from the project's folder, with forward slashes (`src/map/LiveMap.tsx`), to source;
 *   everything below `src/` belongs in it, because an import that leads to no file is a violation
 */
export function checkArchitecture(files: Files, rules: ImportRules): ArchitectureReport {
  const codeFiles = Object.keys(files)
    .filter((path) => codeFileName.test(path))
    .map((path) => readCodeFile(path, files));
  const byPath = new Map(codeFiles.map((file) => [file.path, file]));
  const violations = [
    ...Object.keys(files).flatMap((path) => nameViolations(path, rules)),
    ...codeFiles.flatMap((file) => [
      ...placeViolations(file, rules),
      ...file.links.flatMap((link) => linkViolations(file, link, rules)),
      ...file.packages.flatMap((imported) => packageViolations(file, imported, rules)),
      ...reachViolations(file, byPath, rules),
      ...expressionViolations(file, rules),
    ]),
    ...cycleViolations(byPath),
  ];
  return {
    violations,
    fileCount: codeFiles.length,
    edgeCount: sum(codeFiles.flatMap((file) => file.links.map((link) => link.targets.length))),
    packageImportCount: sum(codeFiles.map((file) => file.packages.length)),
    roomsSeen: [...new Set(Object.keys(files).filter(isInRoom).map(roomOf))].sort(),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function readCodeFile(path: string, files: Files): CodeFile {
  const parsed = parseSource(path, files[path] ?? '');
  const isPath = ({ specifier }: SourceImport) => /^[./]/.test(specifier);
  return {
    ...parsed,
    path,
    room: roomOf(path),
    isTest: /\.test\.tsx?$/.test(path),
    links: parsed.imports.filter(isPath).map((imported) => followImport(imported, path, files)),
    packages: parsed.imports.filter((imported) => !isPath(imported)),
  };
}

function followImport(imported: SourceImport, importer: string, files: Files): Link {
  const specifier = withoutQuery(imported.specifier);
  const path = specifier.startsWith('/')
    ? specifier.slice(1)
    : posix.join(posix.dirname(importer), specifier);
  const targets = imported.isGlob
    ? // Vite leaves the importing file out of its own glob.
      matchGlob(path, files).filter((target) => target !== importer)
    : impliedEndings
        .map((ending) => path + ending)
        .filter((candidate) => Object.hasOwn(files, candidate))
        .slice(0, 1);
  return { ...imported, path, targets };
}

/** The part of glob syntax that `import.meta.glob` patterns here need: `*`, `**` and `{a,b}`. */
function matchGlob(pattern: string, files: Files): string[] {
  const expression = pattern
    .replace(/[.+^$()|[\]\\?]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(.*/)?'));
  const whole = new RegExp(`^${expression}$`);
  return Object.keys(files).filter((path) => whole.test(path));
}

/** The room is the folder below `src/`; a file directly in `src/` is an entry and a room of its own. */
function roomOf(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  return rest.length > 0 ? first : withoutEndings(first);
}

function isInRoom(path: string): boolean {
  return codeFileName.test(path) || path.split('/').length > 2;
}

function withoutEndings(fileName: string): string {
  return fileName.replace(/\..*$/, '');
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, '');
}

function nameViolations(path: string, rules: ImportRules): Violation[] {
  const [, ...segments] = path.split('/');
  const names = segments.map(withoutEndings);
  const violations: Violation[] = names
    .filter((name) => rules.forbiddenNames.some((pattern) => pattern.test(name)))
    .map((name) => ({
      rule: 'name',
      file: path,
      message: `"${name}" says nothing: name it after its subject, or put it beside it`,
    }));
  if (codeFileName.test(path) && names.at(-1) === 'index') {
    const message = 'no index files: import from the file that has it';
    violations.push({ rule: 'name', file: path, message });
  }
  return violations;
}

function placeViolations(file: CodeFile, rules: ImportRules): Violation[] {
  const { path, room } = file;
  const violations: Violation[] = file.unreadable.map((message) => ({
    rule: 'unreadable',
    file: path,
    message,
  }));
  if (!Object.hasOwn(rules.rooms, room)) {
    const message = `"${room}" is not a room: add it to importRules.ts or move the file`;
    violations.push({ rule: 'room', file: path, message });
  }
  if (rules.roomsWithoutCode.includes(room)) {
    const message = `src/${room} holds facts, not code`;
    violations.push({ rule: 'code-in-content', file: path, message });
  }
  return violations;
}

function linkViolations(file: CodeFile, link: Link, rules: ImportRules): Violation[] {
  const { specifier, path, targets, isGlob } = link;
  if (!path.startsWith('src/')) {
    return [{ rule: 'room', file: file.path, message: `"${specifier}" is outside src` }];
  }
  const violations: Violation[] = [];
  const room = roomOf(path);
  if (room !== file.room && !rules.rooms[file.room]?.includes(room)) {
    const message = `src/${file.room} may not import src/${room} ("${specifier}")`;
    violations.push({ rule: 'room', file: file.path, message });
  }
  if (targets.length === 0 && !isGlob) {
    const message = `"${specifier}" leads to no file`;
    violations.push({ rule: 'unresolved', file: file.path, message });
  }
  return violations;
}

function packageViolations(
  file: CodeFile,
  imported: SourceImport,
  rules: ImportRules,
): Violation[] {
  const name = withoutQuery(imported.specifier);
  if (file.isTest && rules.testPackages.some((pattern) => pattern.test(name))) return [];
  const homes = rules.packageHomes.filter((home) => home.specifier.test(name));
  const isHome = homes.some(
    (home) =>
      home.rooms.includes(file.room) &&
      (home.onlyIn?.test(file.path) ?? true) &&
      (imported.isType || !home.onlyTypes),
  );
  if (isHome) return [];
  const known = homes.flatMap((home) => home.rooms).join(', ') || 'nowhere in src';
  const message = `"${name}" does not belong here (its home: ${known})`;
  return [{ rule: 'package', file: file.path, message }];
}

function reachViolations(
  file: CodeFile,
  byPath: ReadonlyMap<string, CodeFile>,
  rules: ImportRules,
): Violation[] {
  if (file.isTest) return [];
  return rules.unreachable
    .filter((rule) => rule.fromRooms.includes(file.room))
    .flatMap((rule) => {
      const chain = chainTo(file, rule.specifier, byPath);
      if (!chain) return [];
      const message = `src/${file.room} must not reach ${rule.name}: ${chain.join(' → ')}`;
      return [{ rule: 'reach' as const, file: file.path, message }];
    });
}

/** The shortest chain of imports from a file to a package, or nothing. */
function chainTo(
  start: CodeFile,
  packageName: RegExp,
  byPath: ReadonlyMap<string, CodeFile>,
): string[] | undefined {
  const seen = new Set([start.path]);
  const queue = [{ file: start, chain: [start.path] }];
  for (const { file, chain } of queue) {
    const direct = file.packages.find(({ specifier }) => packageName.test(withoutQuery(specifier)));
    if (direct) return [...chain, direct.specifier];
    for (const target of file.links.flatMap((link) => link.targets)) {
      const next = byPath.get(target);
      if (next && !seen.has(target)) queue.push({ file: next, chain: [...chain, target] });
      seen.add(target);
    }
  }
  return undefined;
}

/** One violation for each import that closes a cycle, found depth first. */
function cycleViolations(byPath: ReadonlyMap<string, CodeFile>): Violation[] {
  const violations: Violation[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string) => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const message = `imports itself: ${[...trail.slice(start), path].join(' → ')}`;
      violations.push({ rule: 'cycle', file: path, message });
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of byPath.get(path)?.links.flatMap((link) => link.targets) ?? []) {
      visit(target);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of byPath.keys()) visit(path);
  return violations;
}

function expressionViolations(file: CodeFile, rules: ImportRules): Violation[] {
  const calls = rules.forbiddenCalls
    .filter((rule) => !rule.allowedRooms.includes(file.room))
    .flatMap(({ methods, why }) =>
      file.calledMethods
        .filter((method) => methods.includes(method))
        .map((method) => ({ rule: 'call' as const, message: `.${method}(): ${why}` })),
    );
  const clocks = rules.forbiddenReads
    .filter((rule) => rule.rooms.includes(file.room))
    .flatMap(({ members, withoutArguments, why }) => [
      ...file.members
        .filter((name) => members.includes(name))
        .map((name) => ({ rule: 'clock' as const, message: `${name}: ${why}` })),
      ...file.callsWithoutArguments
        .filter((name) => withoutArguments.includes(name))
        .map((name) => ({ rule: 'clock' as const, message: `${name}(): ${why}` })),
    ]);
  return [...calls, ...clocks].map((violation) => ({ ...violation, file: file.path }));
}
