export { parseLesson } from './parse.ts';
export { LessonError, type Problem } from './problem.ts';
export { SCHEMA_VERSION, type Lesson } from './schema.ts';
