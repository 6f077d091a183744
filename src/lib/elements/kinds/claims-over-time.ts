export { overTime } from '../../claims/arrange/over-time.ts';
export { claimsWords } from '../../words/en/claims-words.ts';
