/** Importing this defines all elements. */
import './accounts.ts';
import './claims.ts';
import './narrative.ts';
