import type { RosterTablePreview } from '#shared/contract/roster-import.ts';

/** A file with these columns, of which nothing is guessed. */
export function previewOf(...names: readonly string[]): RosterTablePreview {
  return {
    token: 'token-of-the-file',
    fileName: 'may.csv',
    kind: 'csv',
    encoding: null,
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    columns: names.map((name, index) => ({
      index,
      name,
      isNamed: true,
      field: null,
      confidence: 0,
      basis: 'none',
      samples: [],
      filledShare: 1,
    })),
    rows: [],
    rowCount: 1,
    questions: [],
    source: 'source',
  };
}
