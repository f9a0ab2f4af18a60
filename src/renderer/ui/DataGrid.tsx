import type { ColDef, GridOptions } from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useMemo } from 'react';
import { gridColumn, gridLook } from './grid-look.ts';
import { pageNonce } from './page-nonce.ts';
import styles from './DataGrid.module.css';

type DataGridProps<Row> = AgGridReactProps<Row> & {
  /** What the grid shows, for those who cannot see it. */
  readonly label: string;
};

/** AG Grid with the app's look, the page's style nonce and no surprises. Give it a height by its container. */
export function DataGrid<Row>({ label, defaultColDef, ...props }: DataGridProps<Row>) {
  const columns = useMemo(() => ({ ...gridColumn, ...defaultColDef }) as ColDef<Row>, [defaultColDef]);
  return (
    <div className={styles.grid} role="region" aria-label={label}>
      <AgGridReact<Row> {...gridLook} styleNonce={pageNonce()} defaultColDef={columns} {...props} />
    </div>
  );
}

export type { ColDef, GridOptions };
