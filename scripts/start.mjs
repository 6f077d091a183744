// `npm start`: installs what is missing, builds what has changed, serves the lesson.
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstalled(root);
run('npm', ['run', '--silent', 'build:site'], { cwd: root });
run('npx', ['tsx', 'scripts/serve.ts'], { cwd: root });
