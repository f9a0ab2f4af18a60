import { type Block, stack, together } from '../pdf/block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { type BriefingPack, readerOf } from './pack.ts';

/** Whom to call and how to leave: the same promise in both editions, in the reader's own words. */
export function noFaultExit(pack: BriefingPack): Block {
  const { partner } = readerOf(pack);
  const { facilitator, escalation } = pack.program;
  const reach = [facilitator.phone, facilitator.email].filter(part => part !== undefined).join(' or ');
  const contact = reach === '' ? facilitator.name : `${facilitator.name} (${reach})`;
  const unsafe =
    pack.edition === 'mentor'
      ? `If you ever feel pressed, punished or talked down to, say so at once to ${escalation ?? contact}. `
      : `If something said here worries you, take it to ${escalation ?? contact}, not to ${partner.preferredName}’s manager. `;
  return together(
    panel(
      stack([
        heading(3, 'If it does not work', { spaceBefore: 0 }),
        paragraph(
          `Call ${contact}. Either of you can end this pair at any time: one sentence is enough, nobody will ask ` +
            `you why, and it counts against neither of you. ${unsafe}` +
            'A new partner is found if you want one.',
          TEXT.small,
          3,
        ),
      ]),
      { fill: COLOR.faint, spaceBefore: 18 },
    ),
  );
}
