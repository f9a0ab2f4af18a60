export { openConcern, type ConcernStart } from './concern-store.ts';
