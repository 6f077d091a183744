import { buildOffline } from '../offline.ts';

await buildOffline('build/offline');
