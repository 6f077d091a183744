export { parseLesson } from './parse.ts';
export { LessonError, type Problem } from './problem.ts';
export type { Lesson } from './schema.ts';
export { SCHEMA_VERSION } from './version.ts';
