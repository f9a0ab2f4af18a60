type Policy = {
  readonly createHTML: (text: string) => string;
  readonly createScript: (text: string) => string;
  readonly createScriptURL: (address: string) => string;
};
type TrustedTypes = { readonly createPolicy: (name: string, policy: Policy) => unknown };

/**
 * The one Trusted Types policy of the page: text may pass where markup could be written, markup may not.
 *
 * Libraries set plain style text and empty strings through `innerHTML`; none of that holds a `<`. Scripts
 * are never made from text. Import this module before anything that draws.
 */
const policy: Policy = {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('This page writes no markup');
    return text;
  },
  createScript() {
    throw new TypeError('This page runs no text as a script');
  },
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError('This page loads no foreign script');
    return address;
  },
};

// Firefox and Safari may not know Trusted Types yet; there the policy of the page still forbids inline scripts.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', policy);
