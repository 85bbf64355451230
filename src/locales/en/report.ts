/** English: the sheet Report. */
export const report = {
  title: 'Customer-service cost report',
  lead: 'One page, ready to print or to save as a PDF. Every figure follows the workbook.',
  fiscalYear: 'Fiscal year',
  closing: 'Closed months',
  cost: 'Cost to date against budget',
  plan: 'Plan: expected against realised',
  further: 'Further levers of the plan',
  saved: 'Saved by the accounts, to date',
};
