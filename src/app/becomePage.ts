/**
 * Puts another page of the site in place of this one, before anything of it runs: its language, title, facts
 * and content. The address stays.
 *
 * @throws when the page cannot be fetched
 */
export async function becomePage(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.documentElement.lang = other.documentElement.lang;
  document.title = other.title;
  for (const id of ['story', 'root']) {
    const [mine, theirs] = [document, other].map((each) => each.getElementById(id));
    if (mine && theirs) mine.replaceWith(document.importNode(theirs, true));
  }
}
