import { buildElements } from '../bundles.ts';

await buildElements('.build/elements');
