import type { ColumnKey, ComparedColumn, ComparedRow } from '#shared/contract/scenarios.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import type { QueryContext } from '#core/app.ts';
import {
  boardNow,
  fairness,
  fitOf,
  menteeIn,
  mentorIn,
  warningsOf,
  type BoardNow,
  type Fairness,
} from '../matching/index.ts';
import { hasOtherSettings, scenarioOrRefuse } from './saved-scenarios.ts';
import * as sql from './scenarios.sql.ts';

/** An arrangement to compare: the board's, or a scenario's. */
type Arrangement = {
  readonly key: ColumnKey;
  readonly name: string;
  readonly note: string;
  readonly savedAt: sql.SavedScenario['createdAt'] | null;
  readonly fitWhenSaved: number | null;
  readonly pairs: readonly sql.ScenarioPair[];
  /** "mentee's enrollment id, rule" of each accepted warning. */
  readonly accepted: ReadonlySet<string>;
};

/** Two or three arrangements side by side, all measured with what counts today; mentees who change mentor come first. */
export function compare(
  ctx: QueryContext,
  { columns }: { readonly columns: readonly ColumnKey[] },
): { columns: ComparedColumn[]; rows: ComparedRow[] } {
  const board = boardNow(ctx);
  const arrangements = columns.map(key => (key === 'board' ? boardAsIs(board) : savedAs(ctx, board, key)));
  const nameOf = nameFinder(ctx, board);
  return {
    columns: arrangements.map(arrangement => columnOf(board, arrangement, nameOf)),
    rows: rowsOf(board, arrangements, nameOf),
  };
}

function boardAsIs({ model, state }: BoardNow): Arrangement {
  const menteeOf = new Map(state.pairs.map(({ id, menteeId }) => [`${id}`, menteeId]));
  return {
    key: 'board',
    name: 'The board now',
    note: '',
    savedAt: null,
    fitWhenSaved: null,
    pairs: state.pairs.map(({ menteeId, mentorId, mentee, mentor, isLocked, origin }) => ({
      menteeId,
      mentorId,
      isLocked,
      origin,
      fit: fitOf(model, mentee, mentor),
    })),
    accepted: new Set(
      [...state.accepted.keys()].map(key => {
        const [pairId = '', rule = ''] = key.split(' ');
        return `${menteeOf.get(pairId)} ${rule}`;
      }),
    ),
  };
}

function savedAs(ctx: QueryContext, { model }: BoardNow, id: number): Arrangement {
  const { name, note, createdAt, fit, maxTimeZoneHours } = scenarioOrRefuse(ctx, id);
  const isOther = hasOtherSettings(model, sql.selectSettingsUsed(ctx.db, id), maxTimeZoneHours);
  return {
    key: id,
    name,
    note,
    savedAt: createdAt,
    fitWhenSaved: isOther ? fit : null,
    pairs: sql.selectScenarioPairs(ctx.db, id),
    accepted: new Set(sql.selectAcceptances(ctx.db, id).map(({ menteeId, rule }) => `${menteeId} ${rule}`)),
  };
}

type NameOf = (enrollmentId: number) => string;

/** Names of those who take part from the model, of those who have left from the roster. */
function nameFinder({ db }: QueryContext, { model }: BoardNow): NameOf {
  const names = new Map([...model.mentees, ...model.mentors].map(p => [p.enrollmentId, p.name]));
  return enrollmentId => {
    const known = names.get(enrollmentId) ?? sql.selectEnrolledName(db, enrollmentId);
    names.set(enrollmentId, known);
    return known;
  };
}

/** The warnings of a pair of people who take part, and how many of them the arrangement accepts. */
function warningCounts(
  { model, state }: BoardNow,
  { accepted }: Arrangement,
  { mentee, mentor }: { readonly mentee: number; readonly mentor: number },
): { readonly open: number; readonly accepted: number } {
  const { enrollmentId } = menteeIn(model, mentee);
  const warnings = warningsOf(model, state, mentee, mentor, null);
  const known = warnings.filter(({ rule }) => accepted.has(`${enrollmentId} ${rule}`)).length;
  return { open: warnings.length - known, accepted: known };
}

/** Pairs of people who both still take part, with their places. */
function placesOf({ model }: BoardNow, { pairs }: Arrangement) {
  return pairs.flatMap(pair => {
    const mentee = model.menteeAt.get(pair.menteeId);
    const mentor = model.mentorAt.get(pair.mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ ...pair, mentee, mentor }];
  });
}

function columnOf(board: BoardNow, arrangement: Arrangement, nameOf: NameOf): ComparedColumn {
  const { model } = board;
  const placed = placesOf(board, arrangement);
  const fits = new Map(placed.map(({ mentee, mentor }) => [mentee, fitOf(model, mentee, mentor)]));
  const fairnessBy = (groupOf: (mentee: Candidate) => string | null) =>
    fairness(
      model.mentees.map((person, mentee) => ({ group: groupOf(person), fit: fits.get(mentee) ?? null })),
    );
  const byDepartment = fairnessBy(({ department }) => department);
  const { worst, p10, median, spread } = byDepartment.all;
  const counts = placed.map(pair => warningCounts(board, arrangement, pair));
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const taken = new Set(placed.map(({ mentor }) => mentor));
  const gone = arrangement.pairs.flatMap(({ menteeId, mentorId }) => [
    ...(model.menteeAt.has(menteeId) ? [] : [menteeId]),
    ...(model.mentorAt.has(mentorId) ? [] : [mentorId]),
  ]);
  return {
    key: arrangement.key,
    name: arrangement.name,
    note: arrangement.note,
    savedAt: arrangement.savedAt,
    matched: placed.length,
    fit: sumOf([...fits.values()]),
    worst,
    p10,
    median,
    spread,
    departmentGap: groupGap(byDepartment),
    siteGap: groupGap(fairnessBy(({ location }) => location)),
    locked: placed.filter(({ isLocked }) => isLocked).length,
    openWarnings: sumOf(counts.map(({ open }) => open)),
    acceptedWarnings: sumOf(counts.map(({ accepted }) => accepted)),
    unmatchedMentees: model.mentees.length - fits.size,
    unmatchedMentors: model.mentors.filter((_, mentor) => !taken.has(mentor)).map(({ name }) => name),
    fitWhenSaved: arrangement.fitWhenSaved,
    gone: [...new Set(gone)].map(nameOf),
  };
}

/** How far the groups large enough to be shown are apart in their middle fits. */
function groupGap({ groups }: Fairness): number | null {
  const medians = groups.flatMap(group =>
    group.isHidden || group.figures.median === null ? [] : [group.figures.median],
  );
  return medians.length < 2 ? null : Math.max(...medians) - Math.min(...medians);
}

function rowsOf(board: BoardNow, arrangements: readonly Arrangement[], nameOf: NameOf): ComparedRow[] {
  const { model } = board;
  const mentorOf = arrangements.map(({ pairs }) => new Map(pairs.map(pair => [pair.menteeId, pair])));
  const present = model.mentees.map(({ enrollmentId }) => enrollmentId);
  const gone = mentorOf.flatMap(pairs => [...pairs.keys()]).filter(id => !model.menteeAt.has(id));
  return [...new Set([...present, ...gone])]
    .map((menteeId): ComparedRow => {
      const mentee = model.menteeAt.get(menteeId);
      const cells = mentorOf.map((pairs, column) => {
        const pair = pairs.get(menteeId);
        const arrangement = arrangements[column];
        if (!pair || !arrangement) return null;
        const mentor = model.mentorAt.get(pair.mentorId);
        const isHere = mentee !== undefined && mentor !== undefined;
        return {
          mentorId: pair.mentorId,
          mentor: mentor === undefined ? nameOf(pair.mentorId) : mentorIn(model, mentor).name,
          fit: isHere ? fitOf(model, mentee, mentor) : pair.fit,
          isLocked: pair.isLocked,
          warnings: isHere ? warningCounts(board, arrangement, { mentee, mentor }).open : 0,
          hasLeft: !isHere,
        };
      });
      return {
        menteeId,
        name: nameOf(menteeId),
        jobTitle: mentee === undefined ? null : menteeIn(model, mentee).jobTitle,
        isDifferent: new Set(cells.map(cell => cell?.mentorId ?? 0)).size > 1,
        cells,
      };
    })
    .sort((a, b) => Number(b.isDifferent) - Number(a.isDifferent));
}
