import './ui/base.css';
import './ui/tokens.css';
import './ui/fonts.css';
import './app/plainPage.css';
// The pages are HTML already: this is their styles, and the sorting of their tables.
import { makeSortable } from './ui/makeSortable.ts';

for (const table of document.querySelectorAll('table')) makeSortable(table);
