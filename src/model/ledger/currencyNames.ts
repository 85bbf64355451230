/**
 * Currencies as ledgers name them.
 */

/** Names and signs by ISO 4217 code, beside the code itself. Signs that several currencies share are left out. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['人民币', '人民币元', '元', 'RMB', 'CNH', 'CN¥'],
  USD: ['美元', '美金', 'US$'],
  EUR: ['欧元', '€'],
  GBP: ['英镑', '£'],
  JPY: ['日元', '日圆', 'JP¥'],
  HKD: ['港币', '港元', 'HK$'],
  TWD: ['新台币', 'NT$'],
  SGD: ['新加坡元', 'S$'],
  AUD: ['澳元', '澳大利亚元', 'A$'],
  CAD: ['加元', '加拿大元', 'C$'],
  KRW: ['韩元', '₩'],
  INR: ['卢比', '₹'],
};

/** Names that say no more than "the currency of the books". */
const OWN_CURRENCY = /^(?:记账)?本位币$|^综合本位币$|^base currency$/i;

const codeByName = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** Whether a ledger's name for a currency means the one with this ISO 4217 code. A blank name means it, too. */
export function isCurrency(name: string, code: string): boolean {
  const plain = name.normalize('NFKC').trim().toUpperCase();
  if (plain === '' || OWN_CURRENCY.test(plain)) return true;
  return (codeByName.get(plain) ?? plain) === code.toUpperCase();
}
