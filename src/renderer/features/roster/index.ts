export { PersonLink } from './PersonLink.tsx';
export { preparePeople } from './prepare-people.ts';
