import { useState } from 'react';
import type { ImportKind, KindGuess } from '#shared/domain/list-import.ts';
import { KindCards } from './KindCards.tsx';
import { becauseOf } from './KindBanner.tsx';
import { KIND_WORDS } from './import-kinds.ts';
import { StepTrack } from './StepTrack.tsx';
import { WizardFooter } from './WizardFooter.tsx';

type KindQuestionProps = {
  readonly fileName: string;
  readonly guess: KindGuess | null;
  /** What is imported where the columns do not tell. */
  readonly kind: ImportKind;
  readonly onBack: () => void;
  readonly onNext: (kind: ImportKind) => void;
};

/** What a dropped file holds: its columns propose something, the facilitator says. */
export function KindQuestion({ fileName, guess, onBack, onNext, ...props }: KindQuestionProps) {
  const [kind, setKind] = useState(guess?.kind ?? props.kind);
  return (
    <>
      <StepTrack step="file" />
      <KindCards kind={kind} legend={`What does “${fileName}” hold?`} onKind={setKind} />
      <WizardFooter
        onBack={onBack}
        backLabel="Another file"
        onNext={() => onNext(kind)}
        nextLabel={`Import as ${KIND_WORDS[kind].title.toLowerCase()}`}
        isNextBlocked={false}
        note={
          guess
            ? `This looks like ${KIND_WORDS[guess.kind].looksLike}. ${becauseOf(guess)}`
            : 'The names of its columns do not tell. Nothing is saved yet.'
        }
      />
    </>
  );
}
