/** The nonce of this page load: the style tags that libraries make must carry it to be allowed. */
export function pageNonce(): string {
  return document.querySelector<HTMLElement>('meta[nonce], script[nonce]')?.nonce ?? '';
}
