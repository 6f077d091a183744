import { buildSite } from '../site.ts';

await buildSite('src/lessons', 'build/site');
