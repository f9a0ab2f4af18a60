type TableGapProps = { readonly height: number; readonly span: number };

/** Stands for the rows above or below that are not drawn. */
export function TableGap({ height, span }: TableGapProps) {
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell, and hidden */}
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
