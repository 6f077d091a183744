/** The lesson at the root of our own site; every other folder of src/lessons stands under its id. */
export const FIRST_LESSON = 'zhanaozen';
