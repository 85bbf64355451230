/**
 * Accounts that stand on a heading line of their own above their postings (QuickBooks, Xero, NetSuite).
 */

export interface HeadingAccount {
  readonly account: string;
  readonly accountName: string;
}

const PREFIX = /^(?:科目|会计科目|account|acct|konto)\s*[:：]\s*/i;
const CODE_FIRST = /^(\d[\d.\-/]*)\s*(?:[·•\-–:：]\s*|\s)\s*(\S.*)$/;
const CODE_LAST = /^(\S.*?)\s*[(（](\d[\d.\-/]*)[)）]$/;

/**
 * The account a heading names: `6110 Agent wages`, `5013 · Name`, `科目：6601 销售费用`, `Advertising (400)`. A heading
 * without a number is number and name in one.
 */
export function headingAccount(label: string): HeadingAccount {
  const text = label.replace(PREFIX, '').trim();
  const first = CODE_FIRST.exec(text);
  if (first) return { account: first[1] ?? '', accountName: first[2] ?? '' };
  const last = CODE_LAST.exec(text);
  if (last) return { account: last[2] ?? '', accountName: last[1] ?? '' };
  return { account: text, accountName: text };
}
