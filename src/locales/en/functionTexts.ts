/** English: what each function is, and each of its arguments. */
export const functionTexts = {
  TOTAL: {
    description: 'Cost of the customer service, in total or of one category. Follows the workbook live.',
    parameters: {
      category: 'Category: key, number 1–11 or name. Left out: all categories.',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
      scenario: '"Actual" (default), "Budget" or the name of a committed scenario.',
    },
  },
  SHARE: {
    description: 'Share of one category in the total cost, 0–1. Follows the workbook live.',
    parameters: {
      category: 'Category: key, number 1–11 or name.',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
      scenario: '"Actual" (default), "Budget" or the name of a committed scenario.',
    },
  },
  PERCONTACT: {
    description: 'Cost per contact of all channels in the months of the period. Follows the workbook live.',
    parameters: {
      category: 'Category: key, number 1–11 or name. Left out: all categories.',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
      scenario: '"Actual" (default), "Budget" or the name of a committed scenario.',
    },
  },
  PERAGENT: {
    description: 'Cost per agent: cost ÷ mean of the months’ agents, not annualised. Follows the workbook live.',
    parameters: {
      category: 'Category: key, number 1–11 or name. Left out: all categories.',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
      scenario: '"Actual" (default), "Budget" or the name of a committed scenario.',
    },
  },
  VARIANCE: {
    description: 'Budget − actual of the closed months; favourable when positive. Follows the workbook live.',
    parameters: {
      category: 'Category: key, number 1–11 or name. Left out: all categories.',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" (default) or "FY".',
    },
  },
  CHECK: {
    description:
      'Difference of one check of the workbook; without a name how many checks fail. Follows the workbook live.',
    parameters: {
      name: 'Name of the check, such as "bins" or "control-total". Left out: the number of failing checks.',
    },
  },
  COQ: {
    description:
      'Cost of quality: one class or a sum of classes, repeat contacts as set on Inputs. Follows the workbook live.',
    parameters: {
      class:
        '"P" prevention, "A" appraisal, "IF" internal, "EF" external failure, "O" operating, "COGQ", "COPQ" or "TCQ" (default).',
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
      scenario: '"Actual" (default) or "Budget".',
    },
  },
  BALANCE: {
    description:
      'Balance of cost and quality: 0 at the optimum, negative when cost is over-controlled, positive when quality is over-pursued. Closed months × 12 ÷ their number. Follows the workbook live.',
    parameters: {
      period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default); its closed months count.',
      scenario: '"Actual" (default) or "Budget".',
    },
  },
  OPTIMUM: {
    description:
      'Spending on quality with the lowest total cost of quality, for a full year; or that total, or an end of the band around it. Follows the workbook live.',
    parameters: { what: '"spend" (default), "cost", "low" or "high".' },
  },
  SAVINGS: {
    description: 'Saving of the committed plan, in total, of a strategy or of a lever. Follows the workbook live.',
    parameters: {
      lever: 'Strategy (1–3 or its name) or lever (its id or name). Left out: the whole plan.',
      what: '"net" (default) or "gross" of a full year, "one-off", or "realised" to date.',
    },
  },
  FLEX: {
    description: 'Flexible budget: fixed cost + rate × volume + step cost × steps begun.',
    parameters: {
      fixed: 'Cost that does not change with volume.',
      rate: 'Cost of one more unit of volume.',
      volume: 'Volume, 0 or more.',
      step_size: 'Volume that one step carries. Type it together with step_cost.',
      step_cost: 'Cost of each step.',
    },
  },
  ALLOCATE: {
    description: 'Splits an amount in proportion to drivers, in shares that sum to it exactly.',
    parameters: {
      pool: 'Amount to split.',
      drivers: 'Range of drivers, each 0 or more; the shares take its shape.',
      decimals: 'Decimals of the shares, 0–10. Left out: 2.',
    },
  },
  LOADEDRATE: {
    description:
      'Cost of an hour with on-cost: per paid hour, per available hour with shrinkage, per handled hour with occupancy.',
    parameters: {
      annual_pay: 'Pay of a year.',
      oncost: 'Employer’s on-cost as a share of pay, such as 0.2.',
      paid_hours: 'Hours paid for in the year.',
      shrinkage: 'Share of paid hours not available for contacts, 0–1.',
      occupancy: 'Share of available hours spent on contacts, 0–1.',
    },
  },
  LABORVARIANCE: {
    description: 'Variance of labour cost by its cause; favourable when positive.',
    parameters: {
      kind: '"volume", "efficiency", "rate" or "total".',
      budget_volume: 'Budgeted volume.',
      actual_volume: 'Actual volume.',
      hours_per_unit: 'Standard hours of one unit.',
      actual_hours: 'Actual hours.',
      standard_rate: 'Standard pay per hour.',
      actual_rate: 'Actual pay per hour.',
    },
  },
  CURVE: {
    description: 'Total cost of quality at a spending on prevention and appraisal.',
    parameters: {
      spend: 'Spending of the year on prevention and appraisal.',
      avoidable: 'Failure cost without any spending that spending can avoid.',
      sensitivity: 'Spending that cuts avoidable failure cost by 63.2 %.',
      unavoidable: 'Failure cost that no spending avoids. Left out: 0.',
    },
  },
  CURVEOPTIMUM: {
    description: 'Spending on prevention and appraisal at which the total cost of quality is lowest.',
    parameters: {
      avoidable: 'Failure cost without any spending that spending can avoid.',
      sensitivity: 'Spending that cuts avoidable failure cost by 63.2 %.',
      unavoidable: 'Failure cost that no spending avoids. Left out: 0.',
      what: '"spend" (default), "cost", or "low" and "high" for the ends of the 5 % band.',
    },
  },
  CURVEBALANCE: {
    description:
      'Balance of cost and quality: 0 at the optimum, negative when quality pays for thrift, positive when quality is over-pursued.',
    parameters: {
      spend: 'Spending of the year on prevention and appraisal.',
      avoidable: 'Failure cost without any spending that spending can avoid.',
      sensitivity: 'Spending that cuts avoidable failure cost by 63.2 %.',
      unavoidable: 'Failure cost that no spending avoids. Left out: 0.',
    },
  },
  MARGINAL: {
    description: 'Failure cost saved by the last unit spent on quality; above 1 it saved more than a unit.',
    parameters: {
      copq_before: 'Failure cost of the earlier period.',
      copq_after: 'Failure cost of the later period.',
      cogq_before: 'Prevention and appraisal of the earlier period.',
      cogq_after: 'Prevention and appraisal of the later period.',
      volume_before: 'Volume of the earlier period. Type it together with volume_after.',
      volume_after: 'Volume of the later period.',
    },
  },
  COMPOSE: {
    description: 'Effects on one driver taken together: 1 − Π(1 − effect).',
    parameters: {
      effects: 'Effects as shares, such as 0.1, as cells or ranges; negative makes worse.',
    },
  },
  PAYBACK: {
    description: 'Periods until money spent has come back, interpolated.',
    parameters: {
      flows: 'Range of flows, the first now; spending is negative.',
      rate: 'Discount rate of a period. Left out: 0.',
    },
  },
  DEFLECTION: {
    description: 'Net saving of self-service.',
    parameters: {
      contacts: 'Contacts that could move.',
      rate: 'Share of them that moves, 0–1.',
      avoidable_cost: 'Cost that one contact less avoids.',
      self_service_cost: 'Cost of one contact in self-service.',
      leakage: 'Share of moved contacts that come back all the same, 0–1.',
      run_cost: 'Running cost of the self-service.',
    },
  },
  VALUEATRISK: {
    description: 'Customer value at risk from bad contacts: a memo, never part of a total.',
    parameters: {
      customers: 'Customers.',
      bad_share: 'Share with a bad contact, 0–1.',
      churn_increase: 'Added churn of those, 0–1.',
      lifetime_value: 'Value of a customer over the years.',
    },
  },
  AGENTS: {
    description: 'Agents needed by Erlang C, on the roster if shrinkage is given.',
    parameters: {
      contacts: 'Contacts in the interval.',
      aht: 'Average handling time in seconds.',
      interval: 'Length of the interval in seconds.',
      target: 'Share to be answered in time, 0–1.',
      threshold: 'Seconds within which an answer is in time.',
      max_occupancy: 'Highest occupancy, 0–1. Left out: no limit.',
      shrinkage: 'Share of paid time not available, 0–1. Left out: 0.',
      rounding: '"up" (default) or "nearest".',
    },
  },
  SERVICELEVEL: {
    description: 'Share of contacts answered in time by Erlang C, 0–1.',
    parameters: {
      contacts: 'Contacts in the interval.',
      aht: 'Average handling time in seconds.',
      interval: 'Length of the interval in seconds.',
      agents: 'Agents, a whole number.',
      threshold: 'Seconds within which an answer is in time.',
    },
  },
  WAITPROBABILITY: {
    description: 'Probability that a contact has to wait, by Erlang C, 0–1.',
    parameters: {
      contacts: 'Contacts in the interval.',
      aht: 'Average handling time in seconds.',
      interval: 'Length of the interval in seconds.',
      agents: 'Agents, a whole number.',
    },
  },
  ASA: {
    description: 'Average speed of answer in seconds, by Erlang C.',
    parameters: {
      contacts: 'Contacts in the interval.',
      aht: 'Average handling time in seconds.',
      interval: 'Length of the interval in seconds.',
      agents: 'Agents, a whole number.',
    },
  },
  OCCUPANCY: {
    description: 'Share of their time that agents spend on contacts, 0–1.',
    parameters: {
      contacts: 'Contacts in the interval.',
      aht: 'Average handling time in seconds.',
      interval: 'Length of the interval in seconds.',
      agents: 'Agents, a whole number.',
    },
  },
  CATEGORYOF: {
    description: 'Category in which an account belongs, proposed by its name in Chinese or English.',
    parameters: {
      text: 'Name of the account, such as “Agents’ wages”; names of the accounts above it may stand before it.',
      what: '"category" (default) for its key, "line" for the full id of the line, "name" for the category’s name.',
    },
  },
};
