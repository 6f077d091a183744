/** The client entry of the pages that hold a narrative. */
import { startPage } from './start-page.ts';

startPage();
