import { ActionIcon, Button } from '@mantine/core';
import { IconEyeOff, IconPencil, IconQuote, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClosingOverview } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './ClosingPage.module.css';
import { SCOPES } from './closing-words.ts';
import { TestimonialDialog } from './TestimonialDialog.tsx';

type VoicesProps = { readonly overview: ClosingOverview };
type Voice = ClosingOverview['testimonials'][number];

/** What participants say, and how far each of them lets it travel. */
export function Voices({ overview }: VoicesProps) {
  const [edited, setEdited] = useState<Voice | 'new' | null>(null);
  const remove = useCommand(api.closure.removeTestimonial, { done: 'Testimonial removed' });
  const { testimonials, participants, today } = overview;
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <p className={styles.none}>
          {levelWords(testimonials) ||
            'Ask both sides for a sentence. Only what somebody agreed to leaves this file.'}
        </p>
        <span className={styles.spring} />
        <Button onClick={() => setEdited('new')} disabled={participants.length === 0}>
          Note a testimonial
        </Button>
      </div>
      <ul className={styles.voices} aria-label="Testimonials">
        {testimonials.map(voice => (
          <li key={voice.id} className={styles.voice} data-role={voice.role}>
            <IconQuote size={18} aria-hidden className={styles.quote} />
            <blockquote className={styles.words}>{voice.words}</blockquote>
            <p className={styles.said}>
              {voice.label}
              <span className={styles.scope} data-scope={voice.scope}>
                {voice.scope === 'none' && <IconEyeOff size={13} aria-hidden />}
                {SCOPES.find(({ value }) => value === voice.scope)?.label}
                {voice.consentOn && `, ${dayText(voice.consentOn, today)}`}
              </span>
            </p>
            <span className={styles.voiceActions}>
              <ActionIcon aria-label={`Edit the words of ${voice.name}`} onClick={() => setEdited(voice)}>
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Remove the words of ${voice.name}`}
                onClick={() => remove.mutate({ id: voice.id })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <TestimonialDialog
          voice={edited === 'new' ? null : edited}
          people={participants}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

/** How many voices come from which side: praise from above counts twice in a boardroom. */
function levelWords(voices: readonly Voice[]): string {
  const mentees = voices.filter(({ role }) => role === 'mentee').length;
  const mentors = voices.length - mentees;
  if (voices.length === 0) return '';
  return `${mentees} from mentees (leaders), ${mentors} from mentors. Only what somebody agreed to leaves this file.`;
}
