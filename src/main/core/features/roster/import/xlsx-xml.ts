/**
 * A linear scanner for the few XML shapes of a workbook.
 *
 * A general XML parser takes most of the time of reading a large sheet; worksheets are machine-written and
 * use a tiny part of XML. Each function advances with `indexOf`, so broken markup costs one pass, never more.
 */
export type XmlTag = {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** The text between the name and `>`. */
  readonly attributes: string;
  readonly closing: boolean;
  readonly empty: boolean;
  readonly start: number;
  /** Where the text after the tag begins. */
  readonly end: number;
};

/** The next tag at or after `from`, or null at the end of the text. */
export function nextTag(xml: string, from: number): XmlTag | null {
  for (let open = xml.indexOf('<', from); open >= 0; open = xml.indexOf('<', open + 1)) {
    const first = xml.charCodeAt(open + 1);
    if (first === 33 /* ! */ || first === 63 /* ? */) continue;
    const close = xml.indexOf('>', open);
    if (close < 0) return null;
    const closing = first === 47; /* / */
    const nameStart = closing ? open + 2 : open + 1;
    let nameEnd = nameStart;
    let afterPrefix = nameStart;
    for (; nameEnd < close; nameEnd++) {
      const code = xml.charCodeAt(nameEnd);
      if (code === 58 /* : */) afterPrefix = nameEnd + 1;
      else if (code <= 32 || code === 47) break;
    }
    return {
      name: xml.slice(afterPrefix, nameEnd),
      attributes: xml.slice(nameEnd, close),
      closing,
      empty: xml.charCodeAt(close - 1) === 47,
      start: open,
      end: close + 1,
    };
  }
  return null;
}

/** The decoded value of an attribute, matched by its name without prefix, or null. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > 32 && before !== 58) continue;
    const equals = attributes.indexOf('=', at + name.length);
    if (equals < 0) return null;
    if (attributes.slice(at + name.length, equals).trim() !== '') continue;
    const double = attributes.indexOf('"', equals);
    const single = attributes.indexOf("'", equals);
    const quoteAt = double < 0 ? single : single < 0 ? double : Math.min(double, single);
    if (quoteAt < 0) return null;
    const end = attributes.indexOf(attributes.charAt(quoteAt), quoteAt + 1);
    return end < 0 ? null : unescapeXml(attributes.slice(quoteAt + 1, end));
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML entities resolved; unknown ones stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const CDATA = '<![CDATA[';

/** What a CDATA section says, which some writers put where others put text; empty where none begins. */
export function cdataText(xml: string, from: number, to: number): string {
  if (!xml.startsWith(CDATA, from)) return '';
  const close = xml.indexOf(']]>', from);
  return xml.slice(from + CDATA.length, close < 0 || close > to ? to : close);
}

/** The text of a string item or inline string: all its runs, without the phonetic guide that Japanese Excel adds. */
export function runText(xml: string, from: number, to: number): string {
  let text = '';
  let phonetic = false;
  let at = from;
  for (let tag = nextTag(xml, at); tag && tag.start < to; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'rPh') phonetic = !tag.closing && !tag.empty;
    if (tag.name !== 't' || tag.closing || tag.empty || phonetic) continue;
    const end = xml.indexOf('<', tag.end);
    if (end < 0 || end > to) break;
    text += end === tag.end ? cdataText(xml, end, to) : unescapeXml(xml.slice(tag.end, end));
    at = end;
  }
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
