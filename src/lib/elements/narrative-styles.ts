import figures from '../styles/elements.css?inline';
import narrative from '../narrative/narrative.css?inline';
import { adopting } from './styles.ts';

export const adoptNarrativeStyles = adopting(figures, narrative);
