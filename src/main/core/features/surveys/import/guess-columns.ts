import type { SurveyImportPlan, SurveyQuestion } from '#shared/contract/surveys.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Grouping, SurveyMode } from '#shared/domain/surveys.ts';
import type { ListRows } from '../../roster/index.ts';

type Columns = SurveyImportPlan['columns'];

const GROUP_HEADER: Readonly<Record<Grouping, RegExp | null>> = {
  none: null,
  role: /\brole\b|mentor|program i am/,
  department: /department|team|unit|i work in/,
  site: /\bsite\b|location|office|i work at/,
  generation: /generation|born|birth|\bage\b/,
};
const PERSON_HEADER = /\bname\b|e-?mail|employee|respondent|who are you/;
/** What form tools add by themselves and what would tell who answered, or when. */
const TELLTALE =
  /time ?stamp|\btime\b|\bdate\b|submitted|started|completed|\bip\b|address|user|\bname\b|e-?mail|respondent|employee/;

/** Which column answers which question; only whole questions count, so that none is taken for another. */
export function guessSurveyColumns(
  { columns }: Pick<ListRows, 'columns'>,
  survey: { readonly mode: SurveyMode; readonly grouping: Grouping },
  questions: readonly SurveyQuestion[],
): { readonly guess: Columns; readonly leftOut: readonly string[] } {
  const headers = columns.map(({ index, name }) => ({ index, name, text: plain(name) }));
  const taken = new Set<number>();
  const matched = questions.flatMap(question => {
    const words = plain(question.words);
    const found = headers.find(
      ({ index, text }) => !taken.has(index) && text !== '' && (text === words || endsIn(text, words)),
    );
    if (!found) return [];
    taken.add(found.index);
    return [{ questionId: question.id, column: found.index }];
  });
  const free = headers.filter(({ index }) => !taken.has(index));
  const pattern = GROUP_HEADER[survey.grouping];
  const group = pattern === null ? undefined : free.find(({ text }) => pattern.test(text));
  const person =
    survey.mode === 'named'
      ? free.filter(({ index, text }) => index !== group?.index && PERSON_HEADER.test(text)).slice(0, 3)
      : [];
  const leftOut =
    survey.mode === 'anonymous'
      ? free
          .filter(({ index, text }) => index !== group?.index && TELLTALE.test(text))
          .map(({ name }) => name)
      : [];
  return {
    guess: { group: group?.index ?? null, person: person.map(({ index }) => index), questions: matched },
    leftOut,
  };
}

/** Form tools number their questions: "3. I see a future …" or "Statements [I see a future …]". */
function endsIn(header: string, words: string): boolean {
  return (
    header.endsWith(words) &&
    /^\W*(?:q|question|no)?\W*\d*\W*$|[[:.–—)-]\s*$/.test(header.slice(0, -words.length))
  );
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[’‘`]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/[\s.?!:\]*)]+$/g, '')
    .replace(/\s+/g, ' ');
}
