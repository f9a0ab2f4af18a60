export { PeoplePlace, PeopleRoute } from './PeoplePlace.tsx';
export { PersonLink } from './PersonLink.tsx';
export { loadPeople, preparePeople } from './prepare-people.ts';
