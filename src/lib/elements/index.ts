/** Importing this defines all elements. */
import './accounts.ts';
import './claims.ts';
import './map.ts';
import './narrative.ts';
import './timeline.ts';
