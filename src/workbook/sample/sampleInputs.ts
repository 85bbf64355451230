import type { Messages } from '../../locales';
import type { SampleWords } from '../../locales/sample';
import type { InputKey } from '../sheets/inputRows';

/** A value on Inputs with where it comes from and who answers for it; amounts are in CNY. */
export interface SampleInput {
  readonly value: number | ((words: Messages['workbook'], sample: SampleWords) => string);
  readonly isMoney?: boolean;
  readonly source: keyof SampleWords['sources'];
  readonly owner: keyof SampleWords['owners'];
}

/** What the sample says on Inputs; the rest stays as the template has it. */
export const SAMPLE_INPUTS: Readonly<Partial<Record<InputKey, SampleInput>>> = {
  company: { value: (_, sample) => sample.company, source: 'invented', owner: 'finance' },
  agents: { value: 170, source: 'planningTool', owner: 'planning' },
  shrinkage: { value: 0.3, source: 'planningTool', owner: 'planning' },
  'callback-share': { value: 0.7, source: 'planningTool', owner: 'service' },
  'quality-source': {
    value: ({ inputs }) => inputs.qualitySources['two-periods'],
    source: 'lastYear',
    owner: 'finance',
  },
  'previous-cogq': { value: 1_640_000, isMoney: true, source: 'lastYear', owner: 'finance' },
  'previous-copq': { value: 2_950_000, isMoney: true, source: 'lastYear', owner: 'finance' },
  'previous-contacts': { value: 1_438_000, source: 'lastYear', owner: 'finance' },
  customers: { value: 2_400_000, source: 'shop', owner: 'service' },
  'bad-share': { value: 0.06, source: 'shop', owner: 'service' },
  'added-churn': { value: 0.08, source: 'shop', owner: 'service' },
  'lifetime-value': { value: 260, isMoney: true, source: 'shop', owner: 'finance' },
};
