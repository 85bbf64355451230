import { Problem } from '../../model/problem';

/**
 * Opens an .xlsx file as a new workbook. Whatever keeps Excel from it, be it a policy, a blocked window or a file over its
 * limit, the person can open the file by hand.
 */
export async function openCopy(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch {
    throw new Problem('copy-not-opened');
  }
}
