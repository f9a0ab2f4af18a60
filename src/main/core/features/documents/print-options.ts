import type { PageSize } from './pdf/pdf-writer.ts';

/** What every document is printed with, whatever it says. */
export type PrintOptions = {
  readonly pageSize: PageSize;
  /** Printed into the file; the same values and the same moment give the same bytes. */
  readonly createdAt: Date;
  readonly fontsDir?: string;
};
