import { functionTexts } from './functionTexts';

/** English: what the help says of functions beyond their descriptions; not carried by the functions themselves. */
export const functionHelp = {
  functions: functionTexts,
  /** The argument that functions have in Google Sheets beside their own. */
  revision: {
    live: 'Type CSCOST_REV, and the figure follows the cost model. Left out: it is calculated once.',
    pure: 'Not needed here: the figure follows the other arguments.',
  },
  title: 'Functions of CSCOST',
  intro:
    'Type them into any cell of the workbook. Live functions follow the model in the workbook; the others are calculated from their arguments alone.',
  otherLanguage: '中文',
  contents: 'Contents',
  argumentsTitle: 'Arguments',
  optional: 'may be left out',
  ranges: 'takes ranges',
  repeating: 'as many as needed',
  formula: 'Calculation',
  examples: 'Examples',
  inSample: 'In the sample workbook in US dollars (cscost generate --sample --lang en --currency USD):',
  failures: 'Errors',
  inNewWorkbook: 'In a workbook that was just created for 2025:',
  rules: {
    title: 'Rules for all of them',
    list: [
      'Text that is a number counts as that number, such as "12.5" or "8%". Other text and TRUE or FALSE where a number belongs give #VALUE! and a sentence that says what to type.',
      'An error in an argument comes out again as it is.',
      'A blank cell counts as an argument left out. In PAYBACK and ALLOCATE it is 0 and keeps its place; in COMPOSE it is skipped.',
      'Only arguments that say so take ranges of more than one cell.',
      'Dividing by 0 gives #DIV/0!, no mathematical solution #NUM!, what cannot be measured yet #N/A and a sentence.',
      'Live functions: before the cost workbook exists #N/A. Text or an error where the model needs a number gives #VALUE! and the place of the cell; it is never read as 0.',
      'Rates are 0–1, times are seconds, costs are positive, a favourable variance is positive.',
    ],
  },
  groups: {
    model: 'Cost, live from this workbook',
    quality: 'Cost of quality, live from this workbook',
    plan: 'The committed plan, live from this workbook',
    budget: 'Budgets, allocation and rates',
    curve: 'Balance of cost and quality',
    saving: 'Savings',
    staffing: 'Staffing by Erlang C',
    mapping: 'Mapping of accounts',
  },
  formulas: {
    TOTAL: 'Sum of the months’ amounts of all lines of the category; ledger money without a mapping is not in it.',
    SHARE: 'TOTAL(category) ÷ TOTAL() of the same period and scenario.',
    PERCONTACT: 'TOTAL(category) ÷ contacts of all channels in the months of the period.',
    PERAGENT: 'TOTAL(category) ÷ mean of the months’ agents. Budget uses the budget columns of Drivers.',
    VARIANCE: 'Budget − actual over the closed months of the period, on both sides.',
    CHECK: 'The difference that the Checks sheet shows; without a name the number of checks that fail.',
    COQ: 'Σ amount × share of the class, over all lines. COGQ = P + A, COPQ = IF + EF, TCQ = COGQ + COPQ. When Inputs counts repeat contacts, agent pay × (1 − FCR) × share who call back moves from O to EF.',
    BALANCE:
      'sign(x − x*) · (TCQ(x) − TCQ*) ÷ TCQ*, with x = COGQ × 12 ÷ closed months, TCQ(x) = x + F∞ + F0·e^(−x/s), x* the spending with the lowest total. F0 = (COPQ − F∞)·e^(x/s). s and F∞ as Inputs says.',
    OPTIMUM: 'spend: x* = max(0, s·ln(F0/s)). cost: TCQ* = F∞ + x* + s. low, high: ends of the band around TCQ*.',
    SAVINGS:
      'Net saving of a full year, by Shapley shares, so that the parts sum to the whole. gross: before running cost.',
    FLEX: 'fixed + rate × volume + step_cost × ⌈volume ÷ step_size⌉',
    ALLOCATE:
      'pool × driver ÷ Σ drivers, rounded down to the decimals; what is left goes to the largest remainders, ties to the first.',
    LOADEDRATE: 'annual_pay × (1 + oncost) ÷ paid_hours ÷ (1 − shrinkage) ÷ occupancy',
    LABORVARIANCE:
      'volume = (budget_volume − actual_volume) × hours_per_unit × standard_rate; efficiency = (actual_volume × hours_per_unit − actual_hours) × standard_rate; rate = (standard_rate − actual_rate) × actual_hours; total = their sum.',
    CURVE: 'spend + unavoidable + avoidable · e^(−spend ÷ sensitivity)',
    CURVEOPTIMUM:
      'spend: max(0, sensitivity · ln(avoidable ÷ sensitivity)); cost: the total there; low, high: where the total is 5 % above it.',
    CURVEBALANCE: 'sign(spend − optimum) · (total(spend) − lowest total) ÷ lowest total',
    MARGINAL:
      '−(copq_after − copq_before × volume_after ÷ volume_before) ÷ (cogq_after − cogq_before). Above 1 the last unit spent saved more than a unit.',
    COMPOSE: '1 − Π(1 − effect)',
    PAYBACK:
      'The period in which the sum of the flows ÷ (1 + rate)^t reaches 0, interpolated inside it; t counts from 0 at the first flow.',
    DEFLECTION: 'contacts × rate × ((1 − leakage) × avoidable_cost − self_service_cost) − run_cost',
    VALUEATRISK: 'customers × bad_share × churn_increase × lifetime_value. A memo, in no total.',
    AGENTS:
      'The fewest agents whose service level reaches the target and whose occupancy stays within max_occupancy, ÷ (1 − shrinkage), rounded.',
    SERVICELEVEL:
      '1 − P(wait) · e^(−(agents − load) × threshold ÷ aht), load = contacts × aht ÷ interval; 0 when the agents do not exceed the load.',
    WAITPROBABILITY:
      'B ÷ (1 − load ÷ agents × (1 − B)), B by Erlang’s recursion B(k) = load·B(k−1) ÷ (k + load·B(k−1)), B(0) = 1.',
    ASA: 'P(wait) × aht ÷ (agents − load)',
    OCCUPANCY: 'load ÷ agents, at most 1',
    CATEGORYOF:
      'The words of the name decide by the mapping’s rules, as in cscost map; what two lines could claim goes by the home rules.',
  },
};
