/**
 * A message as the build compiles it (scripts/compileMessages.mjs): a text without anything to fill in
 * is itself; in others an argument stands as `[name]`, or as `[name, kind, cases]` with a message for each case.
 */
export type CompiledMessage = string | readonly (string | Argument)[];

type Argument =
  | readonly [name: string]
  | readonly [name: string, kind: 'plural' | 'selectordinal' | 'select', cases: Cases];

type Cases = Readonly<Record<string, CompiledMessage>>;

export type MessageValues = Readonly<Record<string, string | number | boolean>>;

/**
 * Gives the function that fills messages in one language: ICU MessageFormat, without formats of numbers and
 * dates (`src/format` has those) and without offsets. Values go in as they are, and are never read as
 * messages; a value that is not given leaves nothing.
 *
 * @param tag BCP 47
 */
export function messageFormatter(
  tag: string,
): (message: CompiledMessage, values?: MessageValues) => string {
  const numbers = new Intl.NumberFormat(tag);
  const rules = {
    plural: new Intl.PluralRules(tag),
    selectordinal: new Intl.PluralRules(tag, { type: 'ordinal' }),
  };
  const format = (message: CompiledMessage, values: MessageValues, counted: string): string => {
    if (typeof message === 'string') return message;
    return message.map((part) => fill(part, values, counted)).join('');
  };
  const fill = (part: string | Argument, values: MessageValues, counted: string): string => {
    if (part === '#') return counted;
    if (typeof part === 'string') return part;
    const value = String(values[part[0]] ?? '');
    if (part.length === 1) return value;
    const [, kind, cases] = part;
    const chosen =
      kind === 'select' || Object.hasOwn(cases, value) ? value : rules[kind].select(Number(value));
    const message = Object.hasOwn(cases, chosen) ? cases[chosen] : cases.other;
    const number = kind === 'select' ? counted : numbers.format(Number(value));
    return format(message ?? '', values, number);
  };
  return (message, values = {}) => format(message, values, '#');
}
