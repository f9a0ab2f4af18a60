import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
  type ColDef,
  type GridOptions,
} from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

/** Excel's density without its lines: the tokens decide every color, in both schemes. */
const theme = themeQuartz.withParams({
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

/** How every grid of the app looks and answers the keyboard. */
export const gridLook = {
  theme,
  animateRows: false,
  suppressDragLeaveHidesColumns: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
} satisfies GridOptions;

export const gridColumn: ColDef = { resizable: true, sortable: true, minWidth: 90 };
