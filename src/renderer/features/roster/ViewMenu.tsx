import { Button, Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useIsShown } from '../../ui/screen-shown.ts';
import {
  changeList,
  contentOf,
  differsFromView,
  peopleList,
  showView,
  useOfPeopleList,
} from './people-list.ts';
import styles from './ViewMenu.module.css';

/** Named ways to look at the list: choose one, keep how it looks now, rename, make it the first, delete. */
export function ViewMenu() {
  const views = useQuery({ ...api.peopleViews.list.queryOptions(), subscribed: useIsShown() });
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const replace = useCommand(api.peopleViews.replace, { done: 'The view was changed' });
  const setDefault = useCommand(api.peopleViews.setDefault, {
    done: (_, { id }) => (id === null ? 'The list opens with everybody' : 'The list opens with this view'),
  });
  const remove = useCommand(api.peopleViews.remove, {
    done: 'The view was deleted',
    onDone: () => changeList({ viewId: null }),
  });
  const all = views.data ?? [];
  const viewId = useOfPeopleList(list => list?.viewId ?? null);
  const view = all.find(one => one.id === viewId) ?? null;
  const isChanged = useOfPeopleList(list => view !== null && list !== null && differsFromView(list, view));
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button
            leftSection={<IconBookmark size={15} aria-hidden fill={view ? 'currentColor' : 'none'} />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`View: ${view?.name ?? 'Everybody'}${isChanged ? ', changed' : ''}`}
          >
            <span className={styles.name}>{view?.name ?? 'Everybody'}</span>
            {isChanged && <span className={styles.dot} aria-hidden />}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={view === null && <IconCheck size={15} />} onClick={() => showView(null)}>
            Everybody
          </Menu.Item>
          {all.map(one => (
            <Menu.Item
              key={one.id}
              rightSection={one.id === view?.id && <IconCheck size={15} aria-label="shown now" />}
              onClick={() => showView(one)}
            >
              {one.name}
              {one.isDefault && <span className={styles.soft}> opens first</span>}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {view && isChanged && (
            <Menu.Item
              onClick={() => {
                const list = peopleList();
                if (list) replace.mutate({ id: view.id, ...contentOf(list) });
              }}
            >
              Keep the changes in “{view.name}”
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>Save as a new view…</Menu.Item>
          {view && (
            <>
              <Menu.Item onClick={() => setNaming('rename')}>Rename “{view.name}”…</Menu.Item>
              <Menu.Item onClick={() => setDefault.mutate({ id: view.isDefault ? null : view.id })}>
                {view.isDefault ? 'Open the list with everybody' : 'Open the list with this view'}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => remove.mutate({ id: view.id })}>
                Delete “{view.name}”
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming === 'new' && <NameDialog view={null} onClose={() => setNaming(null)} />}
      {naming === 'rename' && view && <NameDialog view={view} onClose={() => setNaming(null)} />}
    </>
  );
}

type NameDialogProps = {
  /** The view to rename; null keeps the list as a new one. */
  readonly view: { readonly id: number; readonly name: string } | null;
  readonly onClose: () => void;
};

function NameDialog({ view, onClose }: NameDialogProps) {
  const [name, setName] = useState(view?.name ?? '');
  const [failure, setFailure] = useState<unknown>(null);
  const onFailed = (error: unknown) => {
    setFailure(error);
    return true;
  };
  const create = useCommand(api.peopleViews.create, {
    done: 'The view was saved',
    onDone({ id }) {
      changeList({ viewId: id });
      onClose();
    },
    onFailed,
  });
  const rename = useCommand(api.peopleViews.rename, {
    done: 'The view was renamed',
    onDone: onClose,
    onFailed,
  });
  const fields = errorFields(failure);
  return (
    <FormDialog
      title={view ? 'Rename the view' : 'Save as a new view'}
      isOpen
      onClose={onClose}
      submitLabel={view ? 'Rename' : 'Save'}
      isBusy={create.isPending || rename.isPending}
      problem={failure !== null && !fields['name'] ? explainError(failure) : null}
      onSubmit={() => {
        setFailure(null);
        const list = peopleList();
        if (view) rename.mutate({ id: view.id, name });
        else if (list) create.mutate({ name, ...contentOf(list) });
      }}
    >
      <TextInput
        data-autofocus
        label="Name"
        description={view ? undefined : 'Keeps the filters, the order and the columns with their widths.'}
        maxLength={60}
        value={name}
        error={fields['name']}
        onChange={event => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
