/**
 * Where the mapping of an import comes from: a file, the workbook, and what a person chooses for the rest.
 */
import type { LineId } from '../categories';
import type { AccountMapping } from './ledger';

/** Where an account goes. */
export type MappingTarget = LineId | 'exclude';

/** What a person chose, by account; `null` leaves an account unmapped on purpose. */
export type AccountChoices = ReadonlyMap<string, MappingTarget | null>;

/** One account that the file and the workbook send to different places. */
export interface MappingConflict {
  readonly file: MappingTarget;
  readonly workbook: MappingTarget;
}

export interface JoinedMapping {
  /** What the two say without contradicting each other. */
  readonly agreed: AccountMapping;
  /** By account; only a person can say which holds. */
  readonly conflicts: ReadonlyMap<string, MappingConflict>;
}

/** Lays the mapping of a file and that of the workbook over each other; neither wins where they differ. */
export function joinMappings(file: AccountMapping, workbook: AccountMapping): JoinedMapping {
  const agreed = new Map([...workbook, ...file]);
  const conflicts = new Map<string, MappingConflict>();
  for (const [account, target] of file) {
    const other = workbook.get(account);
    if (other === undefined || other === target) continue;
    conflicts.set(account, { file: target, workbook: other });
    agreed.delete(account);
  }
  return { agreed, conflicts };
}

/** The mapping with what a person chose. */
export function withChoices(mapping: AccountMapping, choices: AccountChoices): AccountMapping {
  const chosen = new Map(mapping);
  for (const [account, target] of choices) {
    if (target === null) chosen.delete(account);
    else chosen.set(account, target);
  }
  return chosen;
}
