import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
  type ColDef,
  type GridOptions,
} from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useMemo } from 'react';
import { pageNonce } from './page-nonce.ts';
import styles from './DataGrid.module.css';

ModuleRegistry.registerModules([AllCommunityModule]);

/** Excel's density without its lines: the tokens decide every color, in both schemes. */
const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  rowHeight: 36,
  headerHeight: 36,
  spacing: 6,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--surface)',
  headerTextColor: 'var(--ink-soft)',
  headerFontWeight: 600,
  borderColor: 'var(--line)',
  accentColor: 'var(--mentee-600)',
  rowHoverColor: 'var(--sunken)',
  selectedRowBackgroundColor: 'var(--mentee-50)',
  columnBorder: false,
  pinnedColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  chromeBackgroundColor: 'var(--surface)',
  menuBackgroundColor: 'var(--raised)',
  invalidColor: 'var(--blocked)',
  inputBackgroundColor: 'var(--surface)',
  inputBorder: '1px solid var(--line-strong)',
});

const defaultColumn: ColDef = { resizable: true, sortable: true, minWidth: 90 };

type DataGridProps<Row> = AgGridReactProps<Row> & {
  /** What the grid shows, for those who cannot see it. */
  readonly label: string;
};

/** AG Grid with the app's look, the page's style nonce and no surprises. Give it a height by its container. */
export function DataGrid<Row>({ label, defaultColDef, ...props }: DataGridProps<Row>) {
  const columns = useMemo(() => ({ ...defaultColumn, ...defaultColDef }) as ColDef<Row>, [defaultColDef]);
  return (
    <div className={styles.grid} role="region" aria-label={label}>
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={pageNonce()}
        defaultColDef={columns}
        animateRows={false}
        suppressDragLeaveHidesColumns
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        {...props}
      />
    </div>
  );
}

export type { ColDef, GridOptions };
