import { cells } from './cells';

/** English: the sheets Scenario and Plan. */
export const scenario = {
  lead: 'Committing a plan from the CSCOST pane writes one block of eleven rows here. Actual and budget are never changed.',
  compare: 'Scenarios side by side, full year',
  compareLead: 'Choose up to three scenarios by their names; deleting the rows of one leaves the others whole.',
  actual: 'Actual to date',
  budget: 'Budget year',
  none: 'No scenario yet',
  rows: 'Rows by scenario and category',
};
export const plan = {
  lead: 'What was committed: each lever with its owner, its start, the net saving expected by month and what came true.',
  typing: 'Type what came true by month. The months count from the plan’s own first month, in row 5.',
  statuses: cells.planStatuses,
  month: 'Month of the plan',
  calendar: 'Calendar month',
  total: 'Total of the plan',
  measured: {
    scenario: 'Baseline: the scenario named here',
    baseline: 'Baseline cost of the month',
    contacts: 'Contacts handled',
    demand: 'Contacts without the plan: type more where a lever takes contacts away',
    flexed: 'Baseline at these contacts',
    actual: 'Actual cost of the month',
    saved: 'Saved by the accounts: flexed baseline − actual',
  },
  force: 'Part of the full effect in force, by month of the plan',
  saves: 'Saves in a full year, by category, steps apart',
  steps: 'Saves besides, once whole steps of cost are free: when every lever that frees them works in full',
};
