import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
// eslint-disable-next-line import/default -- Vite gives a worker's class as the default export
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

let worker: InstanceType<typeof pdfjs.PDFWorker> | undefined;

export type PdfPages = {
  readonly count: number;
  /** Draws a page so that it is `width` CSS pixels wide; gives its words for those who cannot see it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<string>;
  /** Width divided by height of a page. */
  readonly shapeOf: (page: number) => Promise<number>;
  readonly close: () => void;
};

/** Opens a PDF in a worker of its own; no text of the file is ever run as code. */
export async function openPdf(bytes: ArrayBuffer): Promise<PdfPages> {
  worker ??= new pdfjs.PDFWorker({ port: new PdfWorker() as unknown as null });
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    isEvalSupported: false,
    enableXfa: false,
  });
  const document = await task.promise;
  return {
    count: document.numPages,
    async shapeOf(number) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return width / height;
    },
    async draw(number, canvas, width) {
      const page = await document.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * Math.max(1, window.devicePixelRatio);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const canvasContext = canvas.getContext('2d');
      if (!canvasContext) return '';
      await page.render({ canvasContext, viewport }).promise;
      const { items } = await page.getTextContent();
      return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close: () => void task.destroy(),
  };
}
