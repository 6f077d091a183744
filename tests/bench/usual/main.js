import '@fontsource-variable/inter';
import '@fontsource-variable/literata';
import 'leaflet/dist/leaflet.css';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import '../story.css';
import './usual.css';
import { charts, coast, events, places } from 'virtual:story';
import { drawClaims } from './claims.js';
import { drawMap } from './map.js';
import { drawTimeline } from './timeline.js';

for (const [id, claims] of Object.entries(charts)) drawClaims(document.getElementById(id), claims);
drawMap(document.getElementById('map'), coast, places);
drawTimeline(document.getElementById('timeline'), events);
