export { renderDocument, type Asset, type Assets } from './document.ts';
export { files, pages, type File, type Page } from './pages.ts';
