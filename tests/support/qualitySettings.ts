import { GUARDRAIL_KEYS } from '../../src/model/guardrails';
import { recordOf } from '../../src/model/recordOf';
import type { GuardrailSettings, QualitySettings } from '../../src/model/snapshot';

/** What the Inputs sheet of a new workbook says about quality cost. */
export const NEW_WORKBOOK_QUALITY: QualitySettings = {
  source: 'assumed',
  assumedSensitivity: null,
  unavoidable: 0,
  band: 0.05,
  weakestFit: 0.5,
  fewestMonths: 6,
  previous: { cogq: null, copq: null, contacts: null },
  callbackShare: 1,
  countsRepeatContacts: false,
};

/** No guardrail has a limit. */
export const NO_GUARDRAILS: GuardrailSettings = { limits: recordOf(GUARDRAIL_KEYS, () => null), digits: 4 };
