/**
 * The words that systems print above the columns of a ledger, by what the column holds. Source: exports of Kingdee, Yonyou,
 * SAP, Oracle, Dynamics, QuickBooks, Xero, Sage, DATEV, hledger and GB/T 24589.1.
 */
import type { ColumnRole } from './ledger';

/** What a column can hold: the roles a user may choose, and some the reader needs beside them. */
export type LedgerField =
  | ColumnRole
  /** Year of a period that stands as a bare month number. */
  | 'year'
  /** Series a voucher number counts in (`记`, `SA`). */
  | 'voucher-series'
  /** The other account of a DATEV line. */
  | 'contra-account'
  /** A DATEV line's amount in the books' currency, and that currency. */
  | 'base-amount'
  | 'base-currency'
  /** The amount in a document's own currency: where it stands, the other amounts are in the books' currency. */
  | 'original-amount'
  /** Balances before and after the period: they tell a list of balances from a journal and are no amounts. */
  | 'opening'
  | 'closing'
  /** What Dynamics calls an account that is posted to, a heading or a total. */
  | 'account-type'
  /** Units of the books' currency for one unit of the row's. */
  | 'rate';

/** Words of each field, the one to prefer first, written as `plainHeader` leaves them. */
export const HEADER_WORDS: Readonly<Record<LedgerField, string>> = {
  date: `记账日期 过账日期 入账日期 登账日期 凭证日期 记账凭证日期 会计日期 业务日期 日期 制单日期 postingdate pstngdate gldate
    accountingdate effectivedate transactiondate transdate journaldate entrydate date documentdate docdate buchungsdatum
    belegdatum datum`,
  period: `会计期间 会计期间号 期间 会计月份 月份 年月 fiscalperiod accountingperiod postingperiod period month buchungsperiode
    periode monat`,
  year: '会计年度 年度 fiscalyear year geschäftsjahr jahr',
  voucher: `凭证字号 凭证号数 凭证号 凭证编号 凭证号码 记账凭证编号 documentno documentnumber docno voucherno vouchernumber voucher
    journalno journalnumber journalid transactionno transactionnumber txnidx num refno ref reference belegnummer belegnr
    belegfeld1 invoicenumber`,
  'voucher-series': '凭证字 凭证类型 凭证类别 记账凭证类型编号',
  account: `科目编码 科目代码 科目编号 会计科目编码 会计科目代码 会计科目 科目 glaccountno glaccount glacct accountcode
    accountno accountnumber mainaccount account acct nominalcode nominalaccount nominal nc ledgeraccount expensecode sachkonto
    sachkontonummer konto kontonummer kontonr hauptbuchkonto hauptbuch`,
  'account-name': `科目名称 会计科目名称 科目全称 accountname glaccountname accountdescription accounttitle expensetype
    kontobezeichnung kontoname`,
  debit: `借方本币金额 本币借方金额 本币借方 借方金额 借方发生额 本期借方发生额 本期发生借方 本期发生额借方 本期借方 借方 借方本币 accounteddebit
    accounteddr debitamount debitamt movementdebit perioddebit activitydebit debitreptperiod debit debits dramount dr sollbetrag betragsoll soll`,
  credit: `贷方本币金额 本币贷方金额 本币贷方 贷方金额 贷方发生额 本期贷方发生额 本期发生贷方 本期发生额贷方 本期贷方 贷方 贷方本币 accountedcredit
    accountedcr creditamount creditamt movementcredit periodcredit activitycredit creditreportper credit credits cramount cr habenbetrag betraghaben haben`,
  amount: `本币金额 人民币金额 金额 发生额 amountinlocalcur amountinlocalcurrency localamount accountedamount amount netamount
    net betraginhauswährung betraghauswähr betraghauswährung betrag umsatz`,
  indicator: `借贷方向 方向 借贷标志 借贷 debitcreditindicator debitcredit drcr dc dcindicator sollhabenkennzeichen
    sollhabenkz sollhaben sh shkzg`,
  currency: `币种 币别 币种编码 外币名称 lcurr localcurrency currencycode currency curr commodity wkzumsatz währung wkz`,
  'original-amount': `原币金额 外币金额 外币 原币 amountindoccurr amountindoccurrency amountinforeigncurrency enteredamount
    fremdwährungsbetrag`,
  opening: `期初余额 期初余额借方 期初借方 期初本币余额 年初余额 年初余额借方 openingbalance openingbalancedebit beginningbalance
    balancecarryforward balbrought anfangsbestand saldovortrag eröffnungsbilanz`,
  closing: `期末余额 期末余额借方 期末借方 期末本币余额 closingbalance closingbalancedebit endingbalance accumulatedbalance
    endbestand endsaldo`,
  'account-type': 'accounttype',
  rate: '汇率 折算汇率 记账汇率 exchangerate exchrate fxrate currencyrate conversionrate wechselkurs umrechnungskurs kurs',
  'contra-account': 'gegenkonto',
  'base-amount': 'basisumsatz',
  'base-currency': 'wkzbasisumsatz',
  'cost-centre': `成本中心 部门 部门名称 costcentre costcenter costctr department dept class expensearea kostenstelle
    kost1kostenstelle kost1`,
  text: `摘要 凭证摘要 记账凭证摘要 说明 memodescription description memo text linedescription itemtext details narration
    buchungstext verwendungszweck`,
};

/** Amount headers that say the amount is in the currency the currency column names, even beside an original amount. */
export const LOCAL_CURRENCY_WORDS: ReadonlySet<string> = new Set(['lcurr', 'localcurrency']);

/**
 * A header as it is compared: full-width forms narrowed, units in parentheses and everything but letters and digits
 * dropped, lower case. `Debit Amount (EUR)` → `debitamount`, `(单据体)科目编码#编码` → `科目编码`.
 */
export function plainHeader(header: string): string {
  const text = header.normalize('NFKC').toLowerCase().replace(/#.*$/, '');
  const outside = text.replace(/\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return outside === '' ? text.replace(/[^\p{L}\p{N}]/gu, '') : outside;
}
