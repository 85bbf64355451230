/**
 * The accounts of an import that have no line: proposals to accept one by one, by category or all that are sure. Nothing is
 * taken over unconfirmed.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  SearchBox,
  Select,
  typographyStyles,
} from '@fluentui/react-components';
import { CELL_WORDS } from '../../../locales/cells';
import type { AccountChoices, MappingTarget } from '../../../model/ledger/accountChoices';
import type { ModelSnapshot } from '../../../model/snapshot';
import { useWords } from '../../WordsContext';
import { NO_CHOICES } from '../fillState';
import type { ImportReading } from '../importReading';
import { filterAccounts, kindOfProposal, PROPOSAL_KINDS, type ProposalKind } from './accountFilter';
import { AccountRow } from './AccountRow';
import { proposedTarget, sureAccounts, undecided, withProposals, withSide } from './decisions';
import { lineGroups } from './lineChoices';

/** Accounts shown at first, and more at each demand. */
const PAGE = 50;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  wide: { maxWidth: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface AccountsSectionProps {
  readonly reading: Pick<ImportReading, 'accounts' | 'currency'>;
  readonly choices: AccountChoices;
  readonly model: ModelSnapshot | null;
  readonly onChoose: (choices: AccountChoices) => void;
}

export function AccountsSection({ reading, choices, model, onChoose }: AccountsSectionProps) {
  const styles = useStyles();
  const { language, words, formats, fill } = useWords();
  const titleId = useId();
  const [searched, setSearched] = useState('');
  const [kind, setKind] = useState<ProposalKind | null>(null);
  const [shown, setShown] = useState(PAGE);
  const groups = useMemo(() => (model ? lineGroups(model, language) : []), [model, language]);
  const latest = useRef({ choices, onChoose });
  useEffect(() => {
    latest.current = { choices, onChoose };
  });
  const choose = useCallback((account: string, target: MappingTarget | null) => {
    const { choices: before, onChoose: tell } = latest.current;
    tell(new Map(before).set(account, target));
  }, []);

  const { accounts, currency } = reading;
  if (accounts.length === 0) return null;
  const { accounts: texts } = words;
  const left = undecided(accounts, choices);
  const sure = sureAccounts(left);
  const conflicts = left.filter(({ conflict }) => conflict);
  const found = filterAccounts(accounts, kind, searched);
  const acceptable = undecided(found, choices).filter((account) => proposedTarget(account) !== null);
  const isFiltered = found.length < accounts.length;
  const { categoryNames, exclude } = CELL_WORDS[language];
  const kindName = (of: ProposalKind): string =>
    of === 'nothing' ? texts.nothingProposed : of === 'exclude' ? exclude : categoryNames[of];
  const kinds = PROPOSAL_KINDS.map((of) => ({
    of,
    count: accounts.filter((account) => kindOfProposal(account) === of).length,
  })).filter(({ count }) => count > 0);

  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {texts.title}
      </h2>
      <Body1>
        {fill(texts.left, { count: left.length })} · <Caption1>{texts.hint}</Caption1>
      </Body1>
      <div className={styles.actions}>
        {sure.length > 0 && (
          <Button onClick={() => onChoose(withProposals(choices, sure))}>
            {fill(texts.acceptSure, { count: sure.length })}
          </Button>
        )}
        {conflicts.length > 1 && (
          <>
            <Button onClick={() => onChoose(withSide(choices, conflicts, 'file'))}>
              {fill(texts.asFileAll, { count: conflicts.length })}
            </Button>
            <Button onClick={() => onChoose(withSide(choices, conflicts, 'workbook'))}>
              {fill(texts.asWorkbookAll, { count: conflicts.length })}
            </Button>
          </>
        )}
        {choices.size > 0 && (
          <Button appearance="subtle" onClick={() => onChoose(NO_CHOICES)}>
            {texts.takeBack}
          </Button>
        )}
      </div>
      <SearchBox
        className={styles.wide}
        aria-label={texts.search}
        placeholder={texts.search}
        dismiss={{ 'aria-label': texts.clear }}
        value={searched}
        onChange={(_event, { value }) => {
          setSearched(value);
          setShown(PAGE);
        }}
      />
      <Field label={texts.filter}>
        <Select
          value={kind ?? ''}
          onChange={(_event, { value }) => {
            setKind(PROPOSAL_KINDS.find((of) => of === value) ?? null);
            setShown(PAGE);
          }}
        >
          <option value="">{fill(texts.all, { count: accounts.length })}</option>
          {kinds.map(({ of, count }) => (
            <option key={of} value={of}>
              {fill(texts.group, { name: kindName(of), count })}
            </option>
          ))}
        </Select>
      </Field>
      {isFiltered && acceptable.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={() => onChoose(withProposals(choices, acceptable))}>
            {fill(texts.acceptShown, { count: acceptable.length })}
          </Button>
        </div>
      )}
      {found.length === 0 && <Body1>{texts.none}</Body1>}
      <ul className={styles.list}>
        {found.slice(0, shown).map((account) => (
          <AccountRow
            key={account.account}
            account={account}
            chosen={choices.get(account.account)}
            amount={formats.minor(account.amount, currency)}
            groups={groups}
            onChoose={choose}
          />
        ))}
      </ul>
      {found.length > shown && (
        <div className={styles.actions}>
          <Button onClick={() => setShown(shown + PAGE)}>
            {fill(texts.more, { count: Math.min(PAGE, found.length - shown) })}
          </Button>
        </div>
      )}
    </section>
  );
}
