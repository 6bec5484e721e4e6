/**
 * `compute`, remembering its last answer: the same arguments (by identity) give the same object,
 * which is what lets a store's subscribers see that nothing changed.
 */
export function memoizeLast<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { readonly args: Args; readonly value: Value } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, index) => arg !== last?.args[index])) {
      last = { args, value: compute(...args) };
    }
    return last.value;
  };
}
