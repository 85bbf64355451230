/**
 * Rules for single words, and for words of other accounts that mean something else in company.
 */
import { LINE_WORDS } from '../lineWords';
import { EXCLUDED_WORDS, UNFIT_WORDS } from '../outsideWords';
import { EXCLUDING, GUESS, HINT, PAIR, SURE, WORD, type Row } from './row';

/** One word is enough: a line's own words, words of other accounts, words of costs that have no line. */
export const SINGLE: readonly Row[] = [
  // Object.keys forgets that the keys are the concepts.
  ...(Object.keys(LINE_WORDS) as (keyof typeof LINE_WORDS)[]).map((line): Row => [line, [line]]),
  ...(Object.keys(UNFIT_WORDS) as (keyof typeof UNFIT_WORDS)[]).map((unfit): Row => [null, [unfit], HINT, SURE]),
  ...(Object.keys(EXCLUDED_WORDS) as (keyof typeof EXCLUDED_WORDS)[]).map((excluded): Row => [
    'exclude',
    [excluded],
    EXCLUDING,
    0.95,
  ]),
];

/** Words that hint at a line where nothing says more. */
export const HINTS: readonly Row[] = [
  ['people.agent-pay', ['pay'], HINT, 0.65],
  ['people.agent-pay', ['agent'], HINT / 2, GUESS],
  ['people.agent-benefits', ['benefits'], WORD, 0.7],
  ['management.staff', ['manager'], HINT / 2, GUESS],
  ['training.trainers', ['trainer'], HINT, 0.7],
  ['training.product', ['training'], HINT, 0.4],
  ['technology.maintenance', ['maintenance'], HINT, GUESS],
  ['technology.depreciation', ['depreciation'], HINT, GUESS],
  ['facilities.broadband', ['network'], HINT, GUESS],
  ['technology.call-centre-platform', ['platformPart'], HINT, 0.75],
  ['technology.maintenance', ['informationTechnology'], HINT / 2, 0.35],
  ['facilities.equipment', ['equipment'], HINT / 2, 0.4],
  ['management.systems', ['managementSystem'], HINT / 2, 0.45],
  ['software.call-centre', ['serviceSystem'], HINT, 0.6],
  ['facilities.rent', ['rent'], WORD, SURE],
  ['facilities.cleaning', ['fitOut'], HINT, GUESS],
  ['software.call-centre', ['software'], HINT / 2, 0.4],
  ['software.call-centre', ['subscription'], HINT / 2, 0.35],
  ['complaints.handling', ['complaint'], HINT, SURE],
  ['complaints.compensation', ['compensation'], HINT, 0.6],
  ['complaints.compensation', ['claim'], HINT, 0.7],
  ['complaints.gifts', ['goodwill'], HINT, GUESS],
  ['complaints.reshipment', ['replacement'], HINT, GUESS],
  ['complaints.handling', ['afterSales'], HINT / 2, 0.4],
  ['quality.monitoring', ['monitoring'], HINT, 0.6],
  ['quality.monitoring', ['quality'], HINT / 2, GUESS],
  ['quality.skills', ['skills'], HINT / 2, GUESS],
  ['quality.process-improvement', ['process', 'improvement'], PAIR],
  ['research.surveys', ['research'], HINT, 0.6],
  ['research.analysis', ['analysis'], HINT / 2, 0.45],
  ['research.feedback', ['feedback'], HINT, 0.55],
  ['research.team-assessment', ['assessment'], HINT / 2, 0.4],
  ['research.reporting', ['reporting'], HINT / 2, 0.45],
  ['management.policies', ['process'], HINT / 2, 0.45],
  [null, ['freight'], HINT, 0.8],
  [null, ['penalty'], HINT, 0.6],
];

/** Words of other accounts that mean something else in company. */
export const EXCEPTIONS: readonly Row[] = [
  ['exclude', ['sales'], HINT / 2, 0.55],
  ['exclude', ['purchases'], HINT / 2, 0.6],
  ['exclude', ['balance'], EXCLUDING + 2, 0.95],
  ['exclude', ['bank'], WORD, 0.8],
  ['exclude', ['salesReturn'], EXCLUDING, 0.95, 'complaints'],
  ['exclude', ['sales', 'returned'], PAIR, SURE, 'complaints'],
  ['complaints.refunds', ['complaints.refunds', 'customer'], EXCLUDING + 1, 0.88, 'complaints'],
  ['people.agent-benefits', ['pay', 'tax'], EXCLUDING + 1, 0.7],
  [null, ['bank', 'bankCharges'], PAIR],
  [null, ['cash', 'bankCharges'], EXCLUDING + 1, SURE],
];
