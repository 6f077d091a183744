import { buildLessons } from '../lessons.ts';

await buildLessons('src/lessons', 'src/lib/lessons');
