import { type Block, stack, together } from '../pdf/block.ts';
import { signature } from '../pdf/form-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { type BriefingPack } from './pack.ts';

/** What the program asks of the reader's role, to be read and acknowledged; nothing while it is not written down. */
export function roleSheet(pack: BriefingPack): readonly Block[] {
  const sheet = pack.program.expectations?.[pack.edition];
  if (!sheet) return [];
  const accent = ACCENT[pack.edition];
  const reader = pack.edition === 'mentor' ? pack.mentor : pack.mentee;
  return [
    together(
      panel(
        stack([
          heading(2, `What we ask of you: ${sheet.time}`, {
            spaceBefore: 0,
            small: true,
            color: accent.dark,
          }),
          ...(sheet.participation ? [paragraph(sheet.participation, TEXT.small, 3)] : []),
          ...(sheet.deliverables ? [paragraph(`You deliver: ${sheet.deliverables}`, TEXT.small, 2)] : []),
          signature(`Read and acknowledged: ${reader.fullName}`, 16),
        ]),
        { fill: accent.tint, bar: accent.strong, padding: 11, spaceBefore: 14 },
      ),
    ),
  ];
}
