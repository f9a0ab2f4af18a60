import type { DocumentRequest, Finding } from '#shared/contract/documents.ts';
import { plural } from './plural.ts';
import type { BriefingPack } from './briefing-pack/pack.ts';
import type { ProgramFacts } from './gather-program.ts';

type Lacking = {
  readonly facts: ProgramFacts;
  readonly hasOrientation: boolean;
  readonly packs: readonly BriefingPack[];
};

/** What a document will lack, most harmful first, each with the screen that puts it right. */
export function missingData(kind: DocumentRequest['kind'], lacking: Lacking): Finding[] {
  switch (kind) {
    case 'briefingPacks':
      return [...programFindings(lacking.facts), ...packFindings(lacking.packs)];
    case 'facilitatorSheet':
      return orientationFindings(lacking);
    case 'outcomeReport':
      return reportFindings(lacking.facts);
    case 'agreements':
    case 'orientationPaper':
    case 'trainingLetters':
    case 'tipSheets':
    case 'goalSheets':
    case 'assessmentForms':
    case 'changeLog':
    case 'surveyForms':
    case 'surveyResults':
    case 'checkInPapers':
    case 'charter':
    case 'recognition':
    case 'decisionLog':
    case 'interestForms':
    case 'decisionLetters':
      return [];
  }
}

function missing(words: string, detail: string, to: Finding['to']): Finding {
  return { kind: 'missing', words, detail, to };
}

function programFindings({ charter, cohort }: ProgramFacts): Finding[] {
  const findings: Finding[] = [];
  if (!charter.facilitatorName || !charter.facilitatorContact) {
    findings.push(
      missing(
        'No facilitator contact',
        'A mentor who needs help finds no name or number in the pack.',
        '/program',
      ),
    );
  }
  if (!charter.purpose) {
    findings.push(
      missing('No purpose', 'The page “Why you two” prints a general sentence instead.', '/program'),
    );
  }
  if (!charter.sponsorName || !charter.sponsorSignedOn) {
    findings.push(
      missing(
        'No sponsor’s signature',
        'The mentor’s authorization to speak openly carries no name.',
        '/program',
      ),
    );
  }
  if (!cohort.startsOn || !cohort.endsOn) {
    findings.push(
      missing(
        'No start or end date',
        'Dates of meetings are counted from the orientation or from today.',
        '/program',
      ),
    );
  }
  if (!charter.escalationContact) {
    findings.push(
      missing(
        'No contact beside the facilitator',
        'Nobody is named for the case that the facilitator is not the right person.',
        '/program',
      ),
    );
  }
  return findings;
}

function packFindings(packs: readonly BriefingPack[]): Finding[] {
  const pairs = packs.filter(
    (pack, index) => index === packs.findIndex(other => other.mentee === pack.mentee),
  );
  const withoutTopic = pairs.filter(pack => pack.learning.menteeLearns.length === 0);
  const people = pairs.flatMap(pack => [pack.mentor, pack.mentee]);
  const silent = people.filter(person => person.preferredChannel === undefined);
  const findings: Finding[] = [];
  if (withoutTopic.length > 0) {
    findings.push(
      missing(
        `${plural(withoutTopic.length, 'pair')} without a topic`,
        `What the mentee wants to learn and the mentor can teach do not meet: ${namesOf(withoutTopic.map(pack => pack.mentee.fullName))}.`,
        '/people',
      ),
    );
  }
  if (silent.length > 0) {
    findings.push(
      missing(
        `${plural(silent.length, 'person', 'people')} without a preferred channel`,
        `The pack asks the pair to agree on one: ${namesOf(silent.map(person => person.fullName))}.`,
        '/people',
      ),
    );
  }
  return findings;
}

function orientationFindings({ hasOrientation, facts }: Lacking): Finding[] {
  if (hasOrientation || facts.cohort.orientationOn) return [];
  return [missing('No orientation date', 'The sheet prints no day and place.', '/readiness')];
}

function reportFindings({ charter, cohort, outcomes }: ProgramFacts): Finding[] {
  const findings: Finding[] = [];
  if (outcomes.length === 0) {
    findings.push(
      missing(
        'No outcomes',
        'A board asks first whether the program reached what it set out to do.',
        '/program',
      ),
    );
  }
  const untold = outcomes.filter(outcome => outcome.current === '');
  if (untold.length > 0) {
    findings.push(
      missing(
        `${plural(untold.length, 'outcome')} without a present value`,
        'The report says “no data” beside the target.',
        '/program',
      ),
    );
  }
  if (!charter.sponsorName)
    findings.push(missing('No sponsor', 'The report names nobody behind it.', '/program'));
  if (!cohort.startsOn || !cohort.endsOn) {
    findings.push(missing('No start or end date', 'The period of the program is a guess.', '/program'));
  }
  return findings;
}

/** What to say of characters that no bundled font has. */
export function characterFinding(characters: readonly string[]): Finding[] {
  if (characters.length === 0) return [];
  const shown = characters.slice(0, 12).join(' ');
  return [
    {
      kind: 'characters',
      words: `${plural(characters.length, 'character')} cannot be printed`,
      detail: `No font that comes with the app has: ${shown}${characters.length > 12 ? ' …' : ''}. They print as empty boxes.`,
      to: '/people',
    },
  ];
}

/** A few names; a list of sixty helps nobody. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
