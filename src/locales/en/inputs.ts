import { cells } from './cells';

/** English: the sheet Inputs, row by row. */
export const inputs = {
  lead: 'Blue cells are yours. Say where a figure comes from, whose it is and when it was last looked at.',
  templateSource: 'Starting assumption of the template: replace it',
  sections: {
    firm: 'Company and year',
    service: 'Service',
    quality: 'Cost of quality',
    previous: 'Previous year',
    customers: 'Customers (memo)',
    plan: 'Plan',
    exactness: 'Exactness of checks',
  },
  rows: {
    company: { label: 'Company', unit: '', note: 'Shown on the start sheet.' },
    currency: {
      label: 'Currency',
      unit: 'ISO 4217',
      note: 'All amounts are in this currency, without recoverable VAT.',
    },
    'fiscal-year-start': {
      label: 'First day of the fiscal year',
      unit: 'date',
      note: 'The first day of a month. The calendar months above every table follow it.',
    },
    'closing-month-choice': {
      label: 'Closing month (your choice)',
      unit: '1–12',
      note: 'Month of the fiscal year up to which “to date” runs. Blank: the last month with an actual.',
    },
    'closing-month': {
      label: 'Closing month in force',
      unit: '0–12',
      note: 'Your choice, or else the last month with an actual; 0 when there is none.',
    },
    goal: {
      label: 'Goal of the firm',
      unit: '',
      note: 'Sets the default limits of the guardrails below: cost first, balanced or quality first.',
    },
    agents: {
      label: 'Agents',
      unit: 'people',
      note: 'Size of the team today; a first figure until Drivers is filled.',
    },
    shrinkage: {
      label: 'Shrinkage',
      unit: '0–100 %',
      note: 'Paid time in which agents are not available: leave, illness, training, breaks. Published figures run from 20 to 35 % (mytotalretail.com).',
    },
    'step-agents': {
      label: 'Agents that one step of cost carries',
      unit: 'agents',
      note: 'Lines that behave as a step (licences, seats, desks) save nothing until so many agents are no longer needed.',
    },
    'open-hours': {
      label: 'Hours a year in which contacts are answered',
      unit: 'hours a year',
      note: 'Staffing on Strategies takes an average half hour of them; peaks need more. 3,000: 12 hours on 250 days.',
    },
    'answer-seconds': {
      label: 'Seconds within which contacts are answered',
      unit: 'seconds',
      note: 'What the limit of the service level below refers to. 80 % in 20 seconds is common, but no industry standard (ICMI).',
    },
    'repeat-option': {
      label: 'Count repeat contacts as external failure',
      unit: 'On / Off',
      note: 'On: each month agent pay × (1 − FCR) × share who call back moves from operating cost to external failure.',
    },
    'callback-share': {
      label: 'Share of unresolved customers who call back',
      unit: '0–100 %',
      note: 'Used by the option above and by the levers that raise FCR. 100 %: everyone calls back.',
    },
    'quality-source': {
      label: 'Where the sensitivity comes from',
      unit: '',
      note: 'Estimated from the months, from two periods, or assumed. What cannot be had falls back to assumed; Balance says so.',
    },
    'quality-sensitivity': {
      label: 'Sensitivity, assumed',
      unit: 'money a year',
      note: 'Spending on prevention and appraisal that cuts avoidable failure cost by 63.2 %. Blank: this year’s COGQ.',
    },
    'quality-unavoidable': {
      label: 'Unavoidable failure cost',
      unit: 'money a year',
      note: 'Failure cost that no spending avoids.',
    },
    'quality-band': {
      label: 'Width of the band around the optimum',
      unit: '0–100 %',
      note: 'Spending counts as balanced while the total stays within this share of the lowest total.',
    },
    'quality-fit': {
      label: 'Weakest fit of an estimate',
      unit: 'R², 0–1',
      note: 'An estimate from the months with a lower R² is refused.',
    },
    'quality-months': {
      label: 'Fewest months for an estimate',
      unit: 'months',
      note: 'With fewer usable months an estimate is refused.',
    },
    'previous-cogq': {
      label: 'COGQ of the previous year',
      unit: 'money a year',
      note: 'Prevention and appraisal. For the marginal balance and for the sensitivity from two periods.',
    },
    'previous-copq': {
      label: 'COPQ of the previous year',
      unit: 'money a year',
      note: 'Internal and external failure.',
    },
    'previous-contacts': {
      label: 'Contacts of the previous year',
      unit: 'contacts',
      note: 'Brings the previous COPQ to this year’s volume. Blank: it is compared as it is.',
    },
    customers: { label: 'Customers', unit: 'people', note: 'For the value at risk on Balance, which is in no total.' },
    'bad-share': {
      label: 'Share with a bad contact',
      unit: '0–100 %',
      note: 'Customers who had a bad contact within the year.',
    },
    'added-churn': {
      label: 'Added churn after a bad contact',
      unit: '0–100 %',
      note: 'How many more of them leave than of the others.',
    },
    'lifetime-value': {
      label: 'Lifetime value of a customer',
      unit: 'money',
      note: 'Margin over the time a customer stays.',
    },
    'plan-objective': {
      label: 'What a plan maximises',
      unit: '',
      note: 'The net saving of a full year, or the net present value of several years with the one-off cost.',
    },
    'plan-years': {
      label: 'Years of the net present value',
      unit: 'years',
      note: 'How long the savings are counted, 1 to 30 years.',
    },
    'plan-rate': {
      label: 'Discount rate',
      unit: '0–100 %',
      note: 'What money costs the firm a year; savings of later years count for less.',
    },
    'plan-budget': {
      label: 'Budget of a plan, spent once',
      unit: 'money',
      note: 'Most that the levers of a plan may cost once. Blank: no limit.',
    },
    'minor-digits': {
      label: 'Decimals of the currency',
      unit: 'digits',
      note: 'Checks compare amounts to this many decimals.',
    },
    'rate-digits': {
      label: 'Decimals for comparing shares',
      unit: 'digits',
      note: 'Shares that should make 100 % are compared to this many decimals.',
    },
  },
  qualitySources: cells.qualitySources,
  ratesHeading: 'Exchange rates',
  ratesLead:
    'For ledger rows in other currencies that say no rate themselves: what one unit is worth in this workbook, from a month on, or all year.',
  guardrailsHeading: 'Guardrails: what must hold whatever is saved',
  guardrailsLead: 'Your own limit counts; while it is blank, the column of the goal above does.',
  objectives: cells.objectives,
  planYears: { title: 'Years', message: 'Type a whole number of years, 1 to 30.' },
  limitKinds: { floor: 'at least', ceiling: 'at most' },
  guardrails: {
    csat: { label: cells.guardrailNames.csat, note: 'Share of customers who are satisfied.' },
    fcr: {
      label: cells.guardrailNames.fcr,
      note: 'About 70 % on average, 70–79 % good (SQM Group, vendor research; definitions differ).',
    },
    'service-level': {
      label: cells.guardrailNames['service-level'],
      note: '80 % in 20 seconds is common, but no industry standard (ICMI).',
    },
    'complaint-rate': { label: cells.guardrailNames['complaint-rate'], note: 'Complaints ÷ contacts.' },
    occupancy: {
      label: cells.guardrailNames.occupancy,
      note: 'Above 85 % it cannot be kept up (contactcentrehelper.com).',
    },
    attrition: {
      label: cells.guardrailNames.attrition,
      note: 'Leavers ÷ agents, for a year. 38 % on average in 2022, from 20 to 200 % (SQM Group).',
    },
  },
};
