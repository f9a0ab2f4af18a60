/** The window's own address. A standard scheme has an origin, so CSP's 'self' and checks on it work. */
export const appScheme = 'app';
const appHost = 'counterpart';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether an address is a page or file of the app itself. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${appScheme}:` && host === appHost;
  } catch {
    return false;
  }
}
