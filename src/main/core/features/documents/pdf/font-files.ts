import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One font program the documents may embed, and where its package keeps it. */
export type FontFile = {
  readonly family: 'inter' | 'noto-sans' | 'noto-hebrew' | 'noto-arabic' | 'noto-sc' | 'noto-kr';
  readonly weight: 400 | 600;
  /** Module path of the TTF in a checkout; its last part is the file's name in a packaged fonts folder. */
  readonly module: string;
};

/**
 * Every TTF the documents print with, in order of preference for a character.
 *
 * A build step copies exactly these into one folder and passes it as `fontsDir`.
 * The CJK families come in one weight: ten megabytes each are enough, and the
 * painter thickens them where a heading asks for semibold.
 */
export const PDF_FONT_FILES: readonly FontFile[] = [
  font('inter', 400, 'inter/400Regular/Inter_400Regular.ttf'),
  font('inter', 600, 'inter/600SemiBold/Inter_600SemiBold.ttf'),
  font('noto-sans', 400, 'noto-sans/400Regular/NotoSans_400Regular.ttf'),
  font('noto-sans', 600, 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  font('noto-hebrew', 400, 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  font('noto-hebrew', 600, 'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf'),
  font('noto-arabic', 400, 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  font('noto-arabic', 600, 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  font('noto-sc', 400, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  font('noto-kr', 400, 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf'),
];

/** Path of a font: in `fontsDir` (packaged app) or in the checkout's node_modules. */
export function fontPath(file: FontFile, fontsDir?: string): string {
  if (fontsDir !== undefined) return join(fontsDir, fontFileName(file));
  return createRequire(import.meta.url).resolve(file.module);
}

/** File name a font has in a packaged fonts folder. */
export function fontFileName(file: FontFile): string {
  return file.module.slice(file.module.lastIndexOf('/') + 1);
}

function font(family: FontFile['family'], weight: FontFile['weight'], path: string): FontFile {
  return { family, weight, module: `@expo-google-fonts/${path}` };
}
