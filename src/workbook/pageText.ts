/** An `&` that begins none of the codes which `PageTextSpec` knows. */
const PLAIN_AMPERSAND = /&(?![PNAF])/g;

/** A section of a page's head or foot as Excel and files write it: an `&` that is meant as such stands twice. */
export function pageCode(text: string): string {
  return text.replace(PLAIN_AMPERSAND, '&&');
}
