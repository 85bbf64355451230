import { LANGUAGES } from '../../locales';
import { SAMPLE_WORDS } from '../../locales/sample';
import type { InputReader } from '../readInputs';

/** Whether a workbook says that it is the sample: its Inputs still name the sample's company, in any language. */
export function isSample(inputs: InputReader): boolean {
  const company = inputs.text('company');
  return LANGUAGES.some((language) => SAMPLE_WORDS[language].company === company);
}
