import { buildServer } from '../bundles.ts';

await buildServer('.build/server');
