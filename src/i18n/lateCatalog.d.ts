/** What of a catalog is not needed with the first render (scripts/compileMessages.mjs). */
declare module '*.json?late' {
  const catalog: typeof import('./messages/en.json');
  export default catalog;
}
