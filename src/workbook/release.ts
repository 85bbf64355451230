import { toSerial } from '../model/fiscalYear';

/** When this version of the template was released, as ISO 8601 and as the day's Excel serial. */
export const RELEASED = {
  iso: '2026-11-24T00:00:00Z',
  serial: toSerial({ year: 2026, month: 11, day: 24 }),
} as const;
