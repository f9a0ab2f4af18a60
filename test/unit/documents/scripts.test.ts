import { describe, expect, it } from 'vitest';
import { fontLibrary, missingCharacters } from '#core/features/documents/pdf/font-library.ts';
import { PDF_FONT_FILES, fontFileName, fontPath } from '#core/features/documents/pdf/font-files.ts';
import { PdfWriter } from '#core/features/documents/pdf/pdf-writer.ts';
import { fitText, layoutText } from '#core/features/documents/pdf/text-layout.ts';
import { TEXT } from '#core/features/documents/pdf/theme.ts';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from './pdf-reader.ts';
import { PEOPLE } from './sample-packs.ts';

function print(text: string, style = TEXT.body, width = 400) {
  const pdf = new PdfWriter({
    title: 'Names',
    author: 'Test',
    lang: 'en-US',
    pageSize: 'A4',
    createdAt: new Date(0),
  });
  pdf.addPage();
  pdf.within(pdf.element('P'), () =>
    pdf.content(() => pdf.text(layoutText(pdf.library, text, style, width), 50, 50)),
  );
  return readPdf(pdf.finish());
}

const joined = (pdf: ReturnType<typeof readPdf>): string =>
  pdf.pages[0]?.texts.map(({ text }) => text).join('') ?? '';

describe('names in any script', () => {
  it.each(Object.values(PEOPLE).map(person => person.fullName.normalize('NFC')))(
    'prints %s so that it can be found and copied',
    name => {
      const letters = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
      const pdf = print(name);
      expect(pdf.text).not.toContain('\ufffd');
      expect(letters(joined(pdf))).toBe(letters(name));
      expect(missingCharacters(name)).toEqual([]);
    },
  );

  it('prints each Hebrew word readable from its end, the first word at the right', () => {
    const library = fontLibrary();
    const [line] = layoutText(library, 'נועה בן־דוד', TEXT.body, 400).lines;
    const visual = line?.runs.map(({ run }) => run.text);
    expect(visual).toEqual(['בן־דוד', ' ', 'נועה']);
    const shown = line?.runs.at(-1)?.run.glyphs.map(glyph => String.fromCodePoint(...glyph.codePoints));
    expect(shown).toEqual(['ה', 'ע', 'ו', 'נ']);
  });

  it('joins Arabic letters instead of printing them apart', () => {
    const library = fontLibrary();
    const glyphs = (text: string) =>
      layoutText(library, text, TEXT.body, 400).lines[0]?.runs.flatMap(({ run }) =>
        run.glyphs.map(({ id }) => id),
      );
    const apart = ['ع', 'ب', 'د'].flatMap(letter => glyphs(letter) ?? []).reverse();
    expect(glyphs('عبد')).not.toEqual(apart);
  });

  it('keeps an English sentence running from the left when it begins with a Hebrew name', () => {
    const [line] = layoutText(fontLibrary(), 'נועה learns from you', TEXT.body, 400).lines;
    expect(line?.runs.map(({ run }) => run.text.trim()).filter(Boolean)).toEqual([
      'נועה',
      'learns',
      'from',
      'you',
    ]);
  });

  it('turns brackets around in right-to-left text', () => {
    const runs = layoutText(fontLibrary(), 'נועה (בן)', TEXT.body, 400).lines[0]?.runs ?? [];
    const leftmost = runs[0]?.run.glyphs[0];
    expect(leftmost && String.fromCodePoint(...leftmost.codePoints)).toBe('(');
  });

  it('says which characters no font can show, and only those', () => {
    expect(missingCharacters('Somchai สมชาย')).toEqual(['ส', 'ม', 'ช', 'า', 'ย']);
    expect(missingCharacters('Zoë ✓ 渡辺 김 Ω Ж א ع नाम')).toEqual([]);
    expect(missingCharacters('a\u200db\u00ad\n')).toEqual([]);
  });

  it('prints a name right whatever was printed before it', () => {
    const library = fontLibrary();
    print('ọ'); // its font program opens the parts of composed letters, nameless
    const glyphs = layoutText(library, 'Adé\u0323\u0300', TEXT.body, 400).lines[0]?.runs.flatMap(
      ({ run }) => run.glyphs,
    );
    const letters = glyphs?.flatMap(glyph => [...glyph.codePoints]) ?? [];
    expect(String.fromCodePoint(...letters).normalize('NFC')).toBe('Adé\u0323\u0300'.normalize('NFC'));
  });

  it('keeps Greek letters apart from Latin ones that look the same', () => {
    expect(joined(print('ΑBΑA'))).toBe('ΑBΑA');
  });
});

describe('long names', () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

  it('shrink to fit one line, down to a floor', () => {
    const layout = fitText(fontLibrary(), name, { ...TEXT.h1, size: 24, leading: 30 }, 470, 12);
    expect(layout.lines).toHaveLength(1);
    expect(layout.style.size).toBeLessThan(24);
    expect(layout.lines[0]?.width).toBeLessThanOrEqual(470);
  });

  it('wrap below the floor and are never cut', () => {
    for (const width of [200, 90, 31]) {
      const layout = fitText(fontLibrary(), name, TEXT.h1, width, 14);
      expect(layout.style.size).toBe(14);
      expect(layout.lines.length).toBeGreaterThan(1);
      expect(layout.lines.map(line => line.runs.map(({ run }) => run.text).join('')).join('')).toBe(name);
      for (const line of layout.lines) expect(line.width).toBeLessThanOrEqual(width + 0.5);
    }
  });

  it('break between CJK characters but not before a closing mark', () => {
    const layout = layoutText(fontLibrary(), '渡辺渡辺渡辺、渡辺', TEXT.body, 64);
    const lines = layout.lines.map(line => line.runs.map(({ run }) => run.text).join(''));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some(line => line.startsWith('、'))).toBe(false);
    expect(lines.join('')).toBe('渡辺渡辺渡辺、渡辺');
  });
});

describe('font files', () => {
  it('are found in a folder of a packaged app by their file names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    try {
      for (const file of PDF_FONT_FILES.slice(0, 2))
        copyFileSync(fontPath(file), join(folder, fontFileName(file)));
      expect(missingCharacters('Ann', folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
