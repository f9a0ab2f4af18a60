import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import type { RosterRow, Typing } from '#shared/contract/roster.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { readBlock } from '../../ui/read-block.ts';
import { useIsShown } from '../../ui/screen-shown.ts';
import { isPeopleColumn } from './people-columns.ts';
import { livingGrid } from './people-grid.ts';
import { currentPeopleList } from './people-list.ts';
import { TypingPreview } from './TypingPreview.tsx';

/** A block copied from Excel, laid over the list from the focused cell on: shown first, then saved as one step. */
export function PasteDialog() {
  const [block, setBlock] = useState<Typing | null>(null);
  const isShown = useIsShown();
  useEffect(() => {
    if (!isShown) return;
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const grid = livingGrid().api;
      const focused = grid.getFocusedCell();
      if (!focused || !target?.closest('.ag-cell') || target.matches('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      setBlock(blockAt(grid, text, focused.rowIndex, focused.column.getColId()));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isShown]);
  return block && <BlockDialog block={block} onClose={() => setBlock(null)} />;
}

type BlockDialogProps = { readonly block: Typing; readonly onClose: () => void };

function BlockDialog({ block, onClose }: BlockDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const preview = useQuery({ ...api.roster.previewTyping.queryOptions({ input: block }), gcTime: 0 });
  const type = useCommand(api.roster.type, {
    done: ({ cells }) => `Changed ${cells.toLocaleString('en')} ${cells === 1 ? 'cell' : 'cells'}`,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const changes = preview.data?.cells.filter(cell => cell.verdict === 'change') ?? [];
  const people = preview.data?.counts.people ?? 0;
  const isNothing = preview.data !== undefined && changes.length === 0;
  return (
    <FormDialog
      title={
        people === 0
          ? 'Paste'
          : `Paste into ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`
      }
      isOpen
      onClose={onClose}
      submitLabel={
        isNothing
          ? 'Close'
          : `Change ${changes.length.toLocaleString('en')} ${changes.length === 1 ? 'cell' : 'cells'}`
      }
      isBusy={type.isPending || preview.isPending}
      problem={problem}
      size={820}
      onSubmit={() => {
        if (isNothing) onClose();
        else {
          const cells = changes.map(({ id, column, text }) => ({ id, column, text }));
          // What fitted a moment ago is written whole; if somebody changed it meanwhile, it is refused.
          type.mutate({ what: { kind: 'cells', cells }, leaveOut: false });
        }
      }}
    >
      {preview.isPending && <Loading label="Looking at the block" rows={4} />}
      {preview.isError && <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <TypingPreview preview={preview.data} />}
    </FormDialog>
  );
}

function blockAt(grid: GridApi<RosterRow>, text: string, offset: number, columnId: string): Typing {
  const shown = grid.getAllDisplayedColumns().map(column => column.getColId());
  const columns = shown.slice(Math.max(0, shown.indexOf(columnId))).filter(isPeopleColumn);
  const rows = readBlock(text).map(row => [...row]);
  return { kind: 'block', offset, columns, rows, ...currentPeopleList() };
}
