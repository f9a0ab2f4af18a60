import { describe, expect, it } from 'vitest';
import { type BriefingPack } from '#core/features/documents/briefing-pack/pack.ts';
import {
  type BriefingOptions,
  RenderingStopped,
  renderBriefingPacks,
} from '#core/features/documents/briefing-pack/render.ts';
import { readPdf } from './pdf-reader.ts';
import { PEOPLE, samplePack } from './sample-packs.ts';

const OPTIONS: BriefingOptions = {
  files: 'per-person',
  pageSize: 'A4',
  createdAt: new Date('2026-02-20T09:00:00Z'),
};

async function printed(pack: BriefingPack, options: BriefingOptions = OPTIONS) {
  const [file] = await renderBriefingPacks([pack], options);
  if (!file) throw new Error('one pack gives one file');
  return readPdf(file.bytes);
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a briefing pack', () => {
  it.each(['A4', 'Letter'] as const)(
    'has six pages and the agreement on %s, in both editions',
    async pageSize => {
      for (const edition of ['mentor', 'mentee'] as const) {
        const pdf = await printed(samplePack(edition), { ...OPTIONS, pageSize });
        expect(pdf.pages).toHaveLength(7);
        expect(pdf.pages.map(page => page.texts.find(text => text.size > 15)?.text.slice(0, 9))).toEqual([
          edition === 'mentor' ? 'Ngozi and' : 'Helen and',
          'Why you t',
          edition === 'mentor' ? 'Meet Hele' : 'Meet Ngoz',
          'Your role',
          'Your firs',
          'Goals, an',
          'Our agree',
        ]);
      }
    },
  );

  it('prints first names only on the cover', async () => {
    const pdf = await printed(samplePack('mentor'));
    const cover = pdf.pages[0]?.texts.map(({ text }) => text).join(' ') ?? '';
    expect(cover).toContain('Ngozi and Helen');
    expect(cover).not.toMatch(/Brandt|Chukwuemeka|Vice President/);
  });

  it('tells the mentor of the authority to give feedback and the mentee to keep the appointments', async () => {
    const mentor = flat((await printed(samplePack('mentor'))).text);
    const mentee = flat((await printed(samplePack('mentee'))).text);
    expect(mentor).toContain('You are authorized to give feedback, and asked to');
    expect(mentor).toContain('Signed by Johan Lindqvist on February 10, 2026.');
    expect(mentor).not.toContain('Keep the appointments');
    expect(mentee).toContain('Keep the appointments');
    expect(mentee).toContain('Keep Ngozi out of awkward places');
    expect(mentee).not.toContain('How to run a session');
  });

  it('leaves lines for the sponsor where nobody signed yet', async () => {
    const { sponsor: _sponsor, ...program } = samplePack('mentor').program;
    const text = flat((await printed(samplePack('mentor', { program }))).text);
    expect(text).toContain('Signature of the sponsor');
    expect(text).not.toContain('Signed by');
  });

  it('prints three reasons at most', async () => {
    const reasons = ['First reason.', 'Second reason.', 'Third reason.', 'Fourth reason.'];
    const { text } = await printed(samplePack('mentor', { reasons }));
    expect(text).toContain('Third reason.');
    expect(text).not.toContain('Fourth reason.');
  });

  it('tells access needs only when the person agreed to it', async () => {
    const without = await printed(samplePack('mentor'));
    expect(without.text).not.toContain('What makes meetings work');
    const mentee = { ...PEOPLE.helen, accessNeeds: 'live captions in video calls.' };
    const pdf = await printed(samplePack('mentor', { mentee }));
    expect(flat(pdf.text)).toContain('Helen agreed that we tell you: live captions in video calls.');
  });

  it('says page, program, date and confidentiality at the foot of every page', async () => {
    const pdf = await printed(samplePack('mentee'));
    for (const [index, page] of pdf.pages.entries()) {
      const text = page.texts.map(shown => shown.text).join(' ');
      expect(text).toContain(`Confidential to this pair   ·   Page ${index + 1} of 7`);
      expect(text).toContain('Two-Way Street – Spring Pilot   ·   February 20, 2026');
    }
  });

  it('keeps a pack with the shortest values free of blanks and broken sentences', async () => {
    const pack = samplePack('mentee', {
      mentor: PEOPLE.amir,
      mentee: PEOPLE.zofia,
      reasons: [],
      criteria: [],
      topics: [],
      sessions: [],
      checkIns: [],
      baselines: [],
      learning: { menteeLearns: [], mentorLearns: [] },
      agreement: {},
    });
    const pdf = await printed(pack);
    expect(pdf.text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(pdf.pages).toHaveLength(7);
  });
});

describe('a batch of packs', () => {
  const packs = [
    samplePack('mentor'),
    samplePack('mentee'),
    samplePack('mentor', { mentor: PEOPLE.noa, mentee: PEOPLE.liWei }),
  ];

  it('comes as one file a person, with names that every system can store', async () => {
    const files = await renderBriefingPacks(packs, OPTIONS);
    expect(files.map(file => file.name)).toEqual([
      '1 Ngozi Chukwuemeka-Adébáyọ̀ Okonkwo-Featherstonehaugh with Helen Bran.pdf',
      '2 Helen Brandt with Ngozi Chukwuemeka-Adébáyọ̀ Okonkwo-Featherstonehau.pdf',
      '3 נועה בן־דוד with 李伟 (Li Wei) (mentor).pdf',
    ]);
  });

  it('comes as one file with pages counted for each person', async () => {
    const [file, ...others] = await renderBriefingPacks(packs, { ...OPTIONS, files: 'one' });
    expect(others).toEqual([]);
    const pdf = readPdf(file?.bytes ?? new Uint8Array());
    expect(pdf.pages).toHaveLength(21);
    expect(pdf.pages[20]?.texts.map(({ text }) => text).join(' ')).toContain('Page 7 of 7');
  });

  it('is the same to the byte for the same values and date, whatever was printed before', async () => {
    const alone = await renderBriefingPacks([samplePack('mentor')], OPTIONS);
    const [again] = await renderBriefingPacks([samplePack('mentor'), ...packs.slice(2)], OPTIONS);
    const later = await renderBriefingPacks([samplePack('mentor')], {
      ...OPTIONS,
      createdAt: new Date('2026-02-21T09:00:00Z'),
    });
    expect(Buffer.compare(alone[0]?.bytes ?? Buffer.from('a'), again?.bytes ?? Buffer.from('b'))).toBe(0);
    expect(Buffer.compare(alone[0]?.bytes ?? Buffer.from('a'), later[0]?.bytes ?? Buffer.from('b'))).not.toBe(
      0,
    );
  });

  it('reports progress after each pack', async () => {
    const seen: string[] = [];
    await renderBriefingPacks(packs, OPTIONS, (done, total) => seen.push(`${done}/${total}`));
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stops between two packs when asked to, and hands out nothing', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const rendering = renderBriefingPacks(
      packs,
      OPTIONS,
      count => {
        done.push(count);
        stop.abort();
      },
      stop.signal,
    );
    await expect(rendering).rejects.toBeInstanceOf(RenderingStopped);
    expect(done).toEqual([1]);
  });

  it('gives a stop request from elsewhere a chance to arrive', async () => {
    const stop = new AbortController();
    setImmediate(() => setImmediate(() => stop.abort()));
    const many = Array.from({ length: 50 }, () => samplePack('mentor'));
    await expect(renderBriefingPacks(many, OPTIONS, undefined, stop.signal)).rejects.toBeInstanceOf(
      RenderingStopped,
    );
  });

  it('prints nothing for nobody', async () => {
    expect(await renderBriefingPacks([], { ...OPTIONS, files: 'one' })).toEqual([]);
  });
});
