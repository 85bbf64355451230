/**
 * Currencies in use (ISO 4217, active codes of countries; no funds, metals or test codes).
 */
import type { Language } from '../../locales';

/** Shown first, as most workbooks need one of them. */
const COMMON = 'CNY USD EUR GBP JPY HKD TWD SGD AUD CAD CHF INR KRW';

const OTHERS =
  'AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CDF CLP COP CRC CUP CVE ' +
  'CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG HUF IDR ILS IQD IRR ISK JMD JOD KES ' +
  'KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
  'NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SHP SLE SOS SRD SSP ' +
  'STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TZS UAH UGX UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** ISO 4217 codes, the common ones first, then by the alphabet. */
export const CURRENCIES: readonly string[] = `${COMMON} ${OTHERS}`.split(' ');

/** What a workbook starts with in each language, until a person chooses. */
export const DEFAULT_CURRENCY: Readonly<Record<Language, string>> = { en: 'USD', 'zh-CN': 'CNY' };

/** The currencies whose code or name contains what was typed, in any case. */
export function matchingCurrencies(typed: string, nameOf: (code: string) => string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  return CURRENCIES.filter(
    (code) => code.toLowerCase().includes(wanted) || nameOf(code).toLowerCase().includes(wanted),
  );
}
