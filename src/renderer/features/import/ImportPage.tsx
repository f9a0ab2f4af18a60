import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { guessImportKind, IMPORT_KINDS, type ImportKind } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { Page } from '../../ui/Page.tsx';
import { chooseFile, useChosenFile } from './chosen-file.ts';
import { AttendancePanel, SurveyPanel } from './ElsewherePanel.tsx';
import { FileStep } from './FileStep.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { KindBanner } from './KindBanner.tsx';
import { KindCards } from './KindCards.tsx';
import { KindQuestion } from './KindQuestion.tsx';
import { INTEREST } from './lists/interest-kind.tsx';
import { ListWizard } from './lists/ListWizard.tsx';
import { PAIRS } from './lists/pairs-kind.tsx';
import { SKILLS } from './lists/skills-kind.tsx';
import { TRAINING } from './lists/training-kind.tsx';
import { RosterImport } from './RosterImport.tsx';
import { StepTrack } from './StepTrack.tsx';
import { useImportFile } from './use-import-file.ts';

/** From a file to what it holds, in four steps that are the same for every kind. Nothing is written before the third is confirmed. */
export function ImportPage() {
  const source = useImportFile();
  const { preview, open } = source;
  // The page of a feature leads here with its kind.
  const search: { readonly kind?: unknown } = useSearch({ strict: false });
  const wanted = IMPORT_KINDS.find(one => one === search.kind) ?? 'roster';
  // What was chosen here holds until another page leads here.
  const [chosen, setChosen] = useState({ kind: wanted, wanted });
  const kind = chosen.wanted === wanted ? chosen.kind : wanted;
  const setKind = (next: ImportKind) => setChosen({ kind: next, wanted });
  const dropped = useChosenFile();
  // Opening the file says what is wrong, if anything is.
  useEffect(() => void client.rosterImport.prepare().catch(() => {}), []);
  useEffect(() => {
    if (!dropped) return;
    chooseFile(null);
    void open(dropped, wanted, true);
  }, [dropped, open, wanted]);

  const names = preview?.columns.filter(({ isNamed }) => isNamed).map(({ name }) => name) ?? [];
  const guess = preview && guessImportKind(names);
  const settleKind = (next: ImportKind) => {
    setKind(next);
    source.settleKind(next);
  };
  const steps = preview && {
    preview,
    reading: source.reading,
    recalled: source.recalled,
    isReading: source.isReading,
    readingProblem: source.problem,
    banner: <KindBanner key={preview.token} guess={guess} kind={kind} onKind={settleKind} />,
    onReread: source.reread,
    onForget: source.forget,
    onBack: source.close,
  };
  const key = `${kind} ${preview?.token} ${JSON.stringify(source.reading)}`;
  return (
    <Page
      title="Import"
      description="A CSV or Excel file becomes part of this program: people, pairs, skills and records."
    >
      {!steps && (
        <>
          <StepTrack step="file" />
          <KindCards kind={kind} legend="What does the file hold?" onKind={setKind} />
          {kind === 'attendance' && <AttendancePanel file={source.file} />}
          {kind === 'survey' && <SurveyPanel file={source.file} />}
          {kind !== 'attendance' && kind !== 'survey' && (
            <FileStep
              kind={kind}
              isReading={source.isReading}
              fileName={source.file?.name ?? null}
              problem={source.problem}
              onFile={file => void open(file, kind)}
            />
          )}
          {kind === 'roster' && <ImportHistory />}
        </>
      )}
      {steps && source.isDropped && (
        <KindQuestion
          key={steps.preview.token}
          fileName={steps.preview.fileName}
          guess={guess}
          kind={kind}
          onBack={source.close}
          onNext={settleKind}
        />
      )}
      {steps && !source.isDropped && (
        <>
          {kind === 'roster' && <RosterImport key={key} {...steps} />}
          {kind === 'pairs' && <ListWizard key={key} kind={PAIRS} {...steps} />}
          {kind === 'skills' && <ListWizard key={key} kind={SKILLS} {...steps} />}
          {kind === 'interest' && <ListWizard key={key} kind={INTEREST} {...steps} />}
          {kind === 'training' && <ListWizard key={key} kind={TRAINING} {...steps} />}
          {kind === 'attendance' && <AttendancePanel file={source.file} onBack={source.close} />}
          {kind === 'survey' && <SurveyPanel file={source.file} onBack={source.close} />}
        </>
      )}
    </Page>
  );
}
