/**
 * A workbook that has the template already: what it is, whether it holds the sample or lacks something, what to do next.
 */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { monthAt } from '../../model/fiscalYear';
import { TEMPLATE_VERSION } from '../../workbook/template';
import { Notice } from '../Notice';
import type { StepProps } from '../stepProps';
import { useWords } from '../WordsContext';
import type { FoundTemplate } from './findTemplate';
import { MissingList } from './MissingList';
import { SaveCopy } from './SaveCopy';
import { SaveUpgrade } from './SaveUpgrade';
import { SheetList } from './SheetList';
import { isOlder, useMissingParts } from './useMissingParts';

const LAST_MONTH = 11;

const useStyles = makeStyles({
  heading: { margin: 0 },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '4px 12px', margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** The message above: that the model is there, or that an earlier version made it. */
export function FoundNotice({ found }: { readonly found: FoundTemplate }) {
  const { words, fill } = useWords();
  if (!isOlder(found)) return <Notice intent="success">{words.setup.present}</Notice>;
  const { templateVersion: version } = found.mark;
  return <Notice intent="warning">{fill(words.found.older, { version, current: TEMPLATE_VERSION })}</Notice>;
}

/** The same in a few words, for the footer. */
export function FoundStatus({ found }: { readonly found: FoundTemplate }): string {
  const { words } = useWords();
  if (isOlder(found)) return words.found.olderStatus;
  return found.isSample ? words.found.sampleStatus : words.setup.presentStatus;
}

/** What the workbook says of itself; what it does not say is left out. */
function Facts({ found: { mark, currency, fiscalYearStart } }: { readonly found: FoundTemplate }) {
  const styles = useStyles();
  const { words, formats, fill } = useWords();
  const span = fiscalYearStart && {
    first: formats.month(fiscalYearStart),
    last: formats.month(monthAt(fiscalYearStart, LAST_MONTH)),
  };
  const facts: readonly (readonly [string, string | null])[] = [
    [words.setup.language, words.languages[mark.language]],
    [words.setup.currency, currency && `${currency} ${formats.currencyName(currency)}`],
    [words.found.year, span && fill(words.found.span, span)],
    [words.found.version, String(mark.templateVersion)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) =>
        fact ? (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

export interface FoundWorkbookProps extends Pick<StepProps, 'host' | 'live' | 'writeFile'> {
  readonly found: FoundTemplate;
}

export function FoundWorkbook({ found, host, live, writeFile }: FoundWorkbookProps) {
  const styles = useStyles();
  const { words } = useWords();
  const comparison = useMissingParts(host, found);
  return (
    <>
      {comparison && <Body1>{words.found.olderNext}</Body1>}
      {found.isSample && <Body1>{words.found.sample}</Body1>}
      {!comparison && !found.isSample && <Body1>{words.setup.presentNext}</Body1>}
      <Facts found={found} />
      {comparison && <MissingList comparison={comparison} />}
      {/* A copy keeps the layout, and is refused where the layout is not the current one. */}
      {comparison ? (
        <SaveUpgrade host={host} language={found.mark.language} writeFile={writeFile} />
      ) : (
        <SaveCopy host={host} live={live} language={found.mark.language} writeFile={writeFile} />
      )}
      <Body1 as="h2" className={styles.heading}>
        {words.setup.presentSheets}
      </Body1>
      <SheetList sheets={found.sheets} />
    </>
  );
}
