const ADDRESS =
  /^[^\s@<>,;:()"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u;
const PLAIN_ADDRESS = /^[\w.+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i;

/** Whether the text is one e-mail address as people have it at work; quoted and address-literal forms are not. */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254 || text.includes('..')) return false;
  return PLAIN_ADDRESS.test(text) || ADDRESS.test(text);
}
