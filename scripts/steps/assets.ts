import { buildAssets } from '../bundles.ts';

await buildAssets('.build/assets');
