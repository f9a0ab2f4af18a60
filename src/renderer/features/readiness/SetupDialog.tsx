import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OrientationEvent, TrainingModule } from '#shared/contract/readiness.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { EventDialog } from './EventDialog.tsx';
import type { Matrix } from './matrix-model.ts';
import { ModuleDialog } from './ModuleDialog.tsx';
import styles from './SetupDialog.module.css';

type SetupDialogProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly matrix: Matrix };

type Edited =
  | { readonly kind: 'event'; readonly event: OrientationEvent | null }
  | { readonly kind: 'module'; readonly module: TrainingModule | null };

/** What people go through before they start: the orientations, and the modules of each role. */
export function SetupDialog({ isOpen, onClose, matrix }: SetupDialogProps) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const removeEvent = useCommand(api.readiness.removeEvent, {
    done: 'Orientation removed, with its attendance',
  });
  const removeModule = useCommand(api.readiness.removeModule, { done: 'Module removed, with its records' });
  const suggest = useCommand(api.readiness.addSuggestedModules, {
    done: ({ added }) => (added === 0 ? 'All suggested modules are there already' : `${added} modules added`),
  });
  return (
    <>
      <Modal opened={isOpen && edited === null} onClose={onClose} title="Orientation and training" size={640}>
        <section className={styles.section} aria-labelledby="orientations">
          <h3 className={styles.heading} id="orientations">
            Orientation
          </h3>
          <ul className={styles.list}>
            {matrix.events.map(event => (
              <li key={event.id} className={styles.item}>
                <span>
                  <span className={styles.title}>{event.title}</span>
                  <span className={styles.facts}>
                    {[fullDay(event.heldOn), event.place].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <ItemActions
                  name={event.title}
                  onEdit={() => setEdited({ kind: 'event', event })}
                  onRemove={() => removeEvent.mutate({ id: event.id })}
                />
              </li>
            ))}
          </ul>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited({ kind: 'event', event: null })}
          >
            Plan an orientation
          </Button>
        </section>
        <section className={styles.section} aria-labelledby="modules">
          <h3 className={styles.heading} id="modules">
            Training modules
          </h3>
          <ul className={styles.list}>
            {matrix.modules.map(module => (
              <li key={module.id} className={styles.item}>
                <span>
                  <span className={styles.title}>{module.title}</span>
                  <span className={styles.facts}>{moduleFacts(module)}</span>
                </span>
                <ItemActions
                  name={module.title}
                  onEdit={() => setEdited({ kind: 'module', module })}
                  onRemove={() => removeModule.mutate({ id: module.id })}
                />
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEdited({ kind: 'module', module: null })}
            >
              Add a module
            </Button>
            <Button variant="subtle" color="gray" onClick={() => suggest.mutate(undefined)}>
              Add the suggested modules
            </Button>
          </div>
        </section>
      </Modal>
      {isOpen && edited?.kind === 'event' && (
        <EventDialog event={edited.event} today={matrix.today} onClose={() => setEdited(null)} />
      )}
      {isOpen && edited?.kind === 'module' && (
        <ModuleDialog module={edited.module} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function moduleFacts(module: TrainingModule): string {
  const who = module.role === 'both' ? 'Both roles' : module.role === 'mentee' ? 'Mentees' : 'Mentors';
  return [who, module.isRequired ? 'required' : 'optional', module.needsRehearsal && 'to be rehearsed']
    .filter(Boolean)
    .join(' · ');
}

type ItemActionsProps = { readonly name: string; readonly onEdit: () => void; readonly onRemove: () => void };

function ItemActions({ name, onEdit, onRemove }: ItemActionsProps) {
  return (
    <span className={styles.actions}>
      <ActionIcon aria-label={`Edit “${name}”`} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon aria-label={`Remove “${name}”`} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </span>
  );
}
