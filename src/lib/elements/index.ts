/** Importing this defines all elements. */
import './claims.ts';
import './narrative.ts';
