import { parseSync } from 'vite';

/** One way in which a file names another, or a package. */
export interface SourceImport {
  /** As written, with its `?query`. */
  readonly specifier: string;
  readonly isType: boolean;
  /** `import.meta.glob` names many files at once, and may rightly match none yet. */
  readonly isGlob: boolean;
}

/** What the rules look at in a file. */
export interface ParsedSource {
  readonly imports: readonly SourceImport[];
  /** Syntax errors, and imports whose target is computed. */
  readonly unreadable: readonly string[];
  /** `flyTo` for every `map.flyTo(…)`, `map?.flyTo(…)` and `map['flyTo'](…)`. */
  readonly calledMethods: readonly string[];
  /** `Date.now` for every mention of it, called or not. */
  readonly members: readonly string[];
  /** `Date` for every `Date()` and `new Date()`. */
  readonly callsWithoutArguments: readonly string[];
}

/** An ESTree node, seen as plain data: the walk does not need to know the kinds it passes by. */
interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The parts of a {@link ParsedSource} while the walk fills them. */
interface Findings {
  imports: SourceImport[];
  unreadable: string[];
  calledMethods: string[];
  members: string[];
  callsWithoutArguments: string[];
  hasJsx: boolean;
}

type Visitor = (node: SyntaxNode, found: Findings) => void;

/**
 * Parses TypeScript with the parser of our bundler, because TypeScript 7 has no API to ask.
 *
 * @param path decides by its ending whether JSX is read
 */
export function parseSource(path: string, source: string): ParsedSource {
  const found: Findings = {
    imports: [],
    unreadable: [],
    calledMethods: [],
    members: [],
    callsWithoutArguments: [],
    hasJsx: false,
  };
  const { errors, program } = parseSync(path, source);
  found.unreadable.push(...errors.map(({ message }) => message));
  walk(program, found);
  // The compiler writes this import for every file with JSX; a rule about React has to see it.
  if (found.hasJsx) addImport(found, 'react/jsx-runtime');
  return found;
}

const visitImportLine: Visitor = (node, found) => {
  const specifier = readString(node.source);
  if (specifier !== undefined) addImport(found, specifier, { isType: isTypeOnly(node) });
};

const visitJsx: Visitor = (_, found) => {
  found.hasJsx = true;
};

const visitors: Readonly<Record<string, Visitor>> = {
  ImportDeclaration: visitImportLine,
  ExportNamedDeclaration: visitImportLine,
  ExportAllDeclaration: visitImportLine,
  JSXElement: visitJsx,
  JSXFragment: visitJsx,
  ImportExpression: (node, found) => {
    const specifier = readString(node.source);
    if (specifier === undefined) found.unreadable.push('import() of a computed name');
    else addImport(found, specifier);
  },
  TSImportType: (node, found) => {
    const specifier = readString(node.source);
    if (specifier !== undefined) addImport(found, specifier, { isType: true });
  },
  CallExpression: (node, found) => {
    const callee = dottedName(node.callee);
    const method = isNode(node.callee) ? propertyName(node.callee) : undefined;
    if (method !== undefined) found.calledMethods.push(method);
    if (callee === 'import.meta.glob') visitGlob(node, found);
    else noteEmptyCall(node, found);
  },
  NewExpression: (node, found) => {
    const [url, from] = nodesOf(node.arguments);
    if (dottedName(node.callee) !== 'URL' || dottedName(from) !== 'import.meta.url') {
      noteEmptyCall(node, found);
      return;
    }
    const specifier = readString(url);
    if (specifier === undefined) found.unreadable.push('new URL() of a computed name');
    else addImport(found, /^[./]/.test(specifier) ? specifier : `./${specifier}`);
  },
  MemberExpression: (node, found) => {
    const name = dottedName(node);
    if (name !== undefined) found.members.push(name.replace(/^(globalThis|window|self)\./, ''));
  },
};

const visitGlob: Visitor = (node, found) => {
  const patterns = readStrings(nodesOf(node.arguments)[0]);
  if (!patterns) found.unreadable.push('import.meta.glob() of a computed pattern');
  // A pattern that starts with `!` takes files away, and so cannot break a rule.
  for (const pattern of patterns?.filter((text) => !text.startsWith('!')) ?? []) {
    addImport(found, pattern, { isGlob: true });
  }
};

const noteEmptyCall: Visitor = (node, found) => {
  const callee = dottedName(node.callee);
  if (callee !== undefined && nodesOf(node.arguments).length === 0) {
    found.callsWithoutArguments.push(callee.replace(/^(globalThis|window|self)\./, ''));
  }
};

function addImport(
  found: Findings,
  specifier: string,
  { isType = false, isGlob = false }: { isType?: boolean; isGlob?: boolean } = {},
): void {
  found.imports.push({ specifier, isType, isGlob });
}

/** `import type …`, and `import { type A, type B } …` where nothing else is left. */
function isTypeOnly(node: SyntaxNode): boolean {
  const isType = (part: SyntaxNode) => part.importKind === 'type' || part.exportKind === 'type';
  const specifiers = nodesOf(node.specifiers);
  return isType(node) || (specifiers.length > 0 && specifiers.every(isType));
}

function walk(value: unknown, found: Findings): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found);
  } else if (isNode(value)) {
    visitors[value.type]?.(value, found);
    for (const child of Object.values(value)) walk(child, found);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesOf(value: unknown): SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A string, or a template without expressions. */
function readString(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  const [only, ...others] = nodesOf(value.quasis);
  if (value.type !== 'TemplateLiteral' || !only || others.length > 0) return undefined;
  return (only.value as { cooked?: string }).cooked;
}

/** A string, or a list of nothing but strings. */
function readStrings(value: unknown): string[] | undefined {
  const isList = isNode(value) && value.type === 'ArrayExpression';
  const items = isList ? nodesOf(value.elements) : [value];
  const strings = items.map(readString).filter((text) => text !== undefined);
  return strings.length === items.length ? strings : undefined;
}

/** `b` of `a.b`, `a?.b` and `a['b']`. */
function propertyName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return undefined;
  return node.computed ? readString(node.property) : String(node.property.name);
}

/** `a.b.c` as text, when it is nothing but names. */
function dottedName(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Identifier') return String(value.name);
  if (value.type === 'MetaProperty') return 'import.meta';
  const object = value.type === 'MemberExpression' ? dottedName(value.object) : undefined;
  const property = propertyName(value);
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}
