import { Body1, makeStyles, Spinner } from '@fluentui/react-components';
import { TEMPLATE_VERSION } from '../../workbook/template';
import { explain } from '../explain';
import { useWords } from '../WordsContext';
import type { Comparison } from './useMissingParts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** What a workbook of an earlier version lacks, sheets first, then tables and columns. */
export function MissingList({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const { language, words, fill } = useWords();
  const texts = words.found;
  if (comparison.at === 'comparing') return <Spinner size="tiny" label={texts.comparing} />;
  if (comparison.at === 'failed') return <Body1>{explain(comparison.error, language)}</Body1>;
  const { sheets, tables, columns } = comparison.missing;
  const parts = [
    ...sheets.map((sheet) => fill(texts.missingSheet, { sheet })),
    ...tables.map(({ sheet, table }) => fill(texts.missingTable, { sheet, table })),
    ...columns.map(({ sheet, table, headers }) =>
      fill(texts.missingColumns, { sheet, table, count: headers.length, headers: headers.join(texts.between) }),
    ),
  ];
  if (parts.length === 0) return <Body1>{texts.nothingMissing}</Body1>;
  return (
    <>
      <Body1 as="h2" className={styles.heading}>
        {fill(texts.missing, { current: TEMPLATE_VERSION })}
      </Body1>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </>
  );
}
