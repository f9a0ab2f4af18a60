import { type Proportion, type Retention } from '#shared/contract/outcomes.ts';
import { percent } from '#core/statistics/plain-words.ts';
import { type Block } from '../pdf/block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { printedPeriod } from '../printed-date.ts';

/** Who stayed, beside the comparison group: the claim in words first, then the figures that carry it. */
export function retentionBlocks({
  from,
  until,
  all,
  voluntary,
  balance,
  words,
}: Retention): readonly Block[] {
  const [claim, ...cautions] = words;
  const rows = [
    ...(all ? [{ name: 'Still with the organization', ...all }] : []),
    ...(voluntary ? [{ name: 'Without dismissals and retirement', ...voluntary }] : []),
  ];
  return [
    heading(2, 'Whether participants stay'),
    ...(claim ? [paragraph(claim, TEXT.body, 4)] : []),
    ...(rows.length > 0 && from && until
      ? [
          table({
            spaceBefore: 6,
            rowHeaders: true,
            dense: true,
            columns: [
              { title: printedPeriod(from, until), share: 3 },
              { title: 'Taking part', share: 2.2 },
              { title: 'Compared', share: 2.2 },
              { title: 'Difference, 95% interval', share: 4.6 },
            ],
            rows: rows.map(row => [row.name, shareOf(row.participants), shareOf(row.compared), row.words]),
          }),
        ]
      : []),
    ...(balance.length > 0
      ? [
          paragraph(
            `At the start: ${balance.map(balanceWords).join('; ')}. Above 0.1 the two groups were not alike.`,
            TEXT.soft,
            5,
          ),
        ]
      : []),
    ...cautions.map(caution => paragraph(caution, TEXT.small, 4)),
  ];
}

function shareOf({ count, of }: Proportion): string {
  return `${count} of ${of} (${percent(count / of)})`;
}

function balanceWords({ name, participants, compared, difference }: Retention['balance'][number]): string {
  const gap =
    difference === null ? 'no spread' : `standardized difference ${difference.toFixed(2).replace('-', '−')}`;
  return `${name.toLowerCase()} ${participants.toFixed(1)} against ${compared.toFixed(1)} (${gap})`;
}
