/**
 * One account without a line: its money, the line to choose, what is proposed, how sure that is and why.
 */
import { memo, useId } from 'react';
import { Badge, Button, Caption1, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { CELL_WORDS } from '../../../locales/cells';
import type { MappingTarget } from '../../../model/ledger/accountChoices';
import { proposalSentence } from '../../../workbook/proposalSentence';
import { useWords } from '../../WordsContext';
import { certaintyOf, type Certainty } from './certainty';
import { proposedTarget } from './decisions';
import { targetLabel, type LineGroup } from './lineChoices';
import { LineField } from './LineField';
import type { OpenAccount } from './openAccounts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  amount: { fontVariantNumeric: 'tabular-nums', marginInlineStart: 'auto' },
  proposal: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  reason: { color: tokens.colorNeutralForeground2 },
});

const COLOURS: Readonly<Record<Certainty, BadgeProps['color']>> = {
  sure: 'success',
  likely: 'informative',
  guess: 'warning',
  none: 'subtle',
};

export interface AccountRowProps {
  readonly account: OpenAccount;
  /** `undefined` while nothing is decided. */
  readonly chosen: MappingTarget | null | undefined;
  readonly amount: string;
  readonly groups: readonly LineGroup[];
  readonly onChoose: (account: string, target: MappingTarget | null) => void;
}

export const AccountRow = memo(function AccountRow({ account, chosen, amount, groups, onChoose }: AccountRowProps) {
  const styles = useStyles();
  const nameId = useId();
  const { language, words, fill } = useWords();
  const { accounts } = words;
  const name = `${account.account} ${account.name}`.trim();
  const label = (target: MappingTarget): string => targetLabel(target, groups, CELL_WORDS[language].exclude);
  const target = proposedTarget(account);
  const certainty = certaintyOf(account.proposal);
  const choose = (choice: MappingTarget | null): void => onChoose(account.account, choice);
  return (
    <li className={styles.row} aria-labelledby={nameId}>
      <div className={styles.head}>
        <span id={nameId}>
          <strong>{account.account}</strong> {account.name}
        </span>
        <span className={styles.amount}>{amount}</span>
      </div>
      <LineField label={fill(accounts.line, { account: name })} value={chosen} groups={groups} onChange={choose} />
      {chosen === undefined && account.conflict && (
        <div className={styles.proposal}>
          <span>
            {fill(accounts.conflict, {
              file: label(account.conflict.file),
              workbook: label(account.conflict.workbook),
            })}
          </span>
          {(
            [
              [accounts.asFile, account.conflict.file],
              [accounts.asWorkbook, account.conflict.workbook],
            ] as const
          ).map(([choice, side]) => (
            <Button
              key={choice}
              size="small"
              aria-label={fill(accounts.forAccount, { choice, account: name })}
              onClick={() => choose(side)}
            >
              {choice}
            </Button>
          ))}
        </div>
      )}
      {chosen === undefined && !account.conflict && (
        <>
          <div className={styles.proposal}>
            <Badge appearance="tint" color={COLOURS[certainty]}>
              {accounts.certainty[certainty]}
            </Badge>
            {target !== null && (
              <>
                <span>{fill(accounts.proposed, { line: label(target) })}</span>
                <Button
                  size="small"
                  aria-label={fill(accounts.acceptFor, { account: name })}
                  onClick={() => choose(target)}
                >
                  {accounts.accept}
                </Button>
              </>
            )}
          </div>
          <Caption1 className={styles.reason}>{proposalSentence(account.proposal, language)}</Caption1>
        </>
      )}
    </li>
  );
});
