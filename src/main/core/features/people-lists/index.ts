export { listedFinder, peopleIndex, type FindListed } from './find-listed.ts';
export {
  cellsIn,
  columnsOf,
  dateColumns,
  evidence,
  isDay,
  suggestEach,
  type ListColumn,
  type Suggested,
} from './list-columns.ts';
export { givenRows } from './given-list.ts';
export { checkList, listRows, rejectedFile, writeList } from './list-rows.ts';
export { selectPeople, spellingsOf, type ListedPerson } from './people.sql.ts';
export { NOBODY, noteNobody, problemList, type ProblemLog } from './problem-list.ts';
