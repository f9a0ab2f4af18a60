export { recallSource, rememberSource } from './import-memory.ts';
