import { writeReference } from '../guide.ts';

writeReference('.build/guide/reference.md');
