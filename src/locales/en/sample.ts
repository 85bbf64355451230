/** English: the invented year of a retailer, for trying the model. */
export const sample = {
  company: 'Harbour Lane Online (sample)',
  owners: {
    service: 'Head of customer service',
    planning: 'Workforce planning',
    finance: 'Controlling',
    people: 'Human resources',
    technology: 'IT purchasing',
    partners: 'Partner management',
  },
  sources: {
    invented: 'Invented',
    payroll: 'Payroll plan',
    contract: 'Contract, new price from July',
    invoices: 'Partner’s invoices',
    returns: 'Returns and refunds in the shop system',
    timesheets: 'Time sheets of the team',
    planningTool: 'Planning tool',
    lastYear: 'Last year’s accounts',
    shop: 'Shop system',
  },
  notes: {
    severance: 'One team was dissolved in March; not budgeted.',
    transition: 'Second partner taken on in May.',
    campaign: 'The November campaign brought late parcels: see contacts and complaints.',
    price: 'The price went up in July.',
    mixed: 'Split by the time sheets; part of it is quality work.',
    mended: 'Part of it handles contacts that a mistake caused.',
  },
};
