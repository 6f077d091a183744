import { buildFonts } from '../fonts.ts';

await buildFonts('src/lib/styles/generated');
