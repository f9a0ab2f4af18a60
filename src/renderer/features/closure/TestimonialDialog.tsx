import { Radio, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ClosingOverview, ClosingParticipant, ConsentScope } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ClosingPage.module.css';
import { SCOPES } from './closing-words.ts';

type TestimonialDialogProps = {
  readonly voice: ClosingOverview['testimonials'][number] | null;
  readonly people: readonly ClosingParticipant[];
  readonly onClose: () => void;
};

/** What somebody said, whether it may be shown, where, and with which name. */
export function TestimonialDialog({ voice, people, onClose }: TestimonialDialogProps) {
  const [enrollmentId, setEnrollmentId] = useState<number | null>(
    voice?.enrollmentId ?? (people.length <= 2 ? (people[0]?.enrollmentId ?? null) : null),
  );
  const [words, setWords] = useState(voice?.words ?? '');
  const [scope, setScope] = useState<ConsentScope>(voice?.scope ?? 'none');
  const [shownAs, setShownAs] = useState<'role' | 'name'>(voice?.shownAs ?? 'role');
  const [isAsked, setAsked] = useState(false);
  const save = useCommand(api.closure.saveTestimonial, {
    done: 'Testimonial saved',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = save.error ? errorFields(save.error) : {};
  const person = people.find(one => one.enrollmentId === enrollmentId);
  return (
    <FormDialog
      title={voice ? 'Edit the testimonial' : 'Note a testimonial'}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (enrollmentId !== null)
          save.mutate({ id: voice?.id ?? null, enrollmentId, words, scope, shownAs });
      }}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error && Object.keys(fields).length === 0 ? explainError(save.error) : null}
      size={560}
    >
      <Select
        label="Who said it"
        searchable
        data={people.map(one => ({ value: String(one.enrollmentId), label: `${one.name}, ${one.role}` }))}
        value={enrollmentId === null ? null : String(enrollmentId)}
        error={isAsked && enrollmentId === null ? 'Choose who said it.' : undefined}
        onChange={value => setEnrollmentId(value === null ? null : Number(value))}
      />
      <Textarea
        label="In their words"
        autosize
        minRows={3}
        maxLength={1000}
        value={words}
        error={fields['words']}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <Radio.Group label="How far it may travel" value={scope} onChange={value => setScope(value)}>
        <div className={styles.choices}>
          {SCOPES.map(one => (
            <Radio key={one.value} value={one.value} label={one.label} description={one.words} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label="Shown as" value={shownAs} onChange={value => setShownAs(value)}>
        <div className={styles.choices}>
          <Radio value="role" label={person?.roleLabel ?? 'Their role'} />
          <Radio value="name" label={person ? `${person.name}, ${person.role}` : 'Their name'} />
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
