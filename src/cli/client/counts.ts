export { countIn } from '../terminal/counts.ts';
