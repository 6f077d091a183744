export { renderDocument, renderStandalone, type Asset, type Assets } from './document.ts';
export { files, pages, siteProblems, type File, type Page, type Site } from './pages.ts';
