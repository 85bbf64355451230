/**
 * One function: what it is, its arguments, how it is calculated, examples.
 */
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FunctionHelp } from '../../functions/functionHelp';
import type { WorkbookHost } from '../../hosts/host';
import { FUNCTION_HELP_WORDS } from '../../locales/functionHelp';
import { useWords } from '../WordsContext';
import { InsertCall } from './InsertCall';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  examples: { margin: 0, padding: 0, listStyleType: 'none', fontFamily: tokens.fontFamilyMonospace },
});

export interface FunctionDetailsProps {
  readonly host: Pick<WorkbookHost, 'insertFormula'>;
  readonly help: FunctionHelp;
  /** Address of the page that tells all of it. */
  readonly page: string;
}

export function FunctionDetails({ host, help, page }: FunctionDetailsProps) {
  const styles = useStyles();
  const { language, words } = useWords();
  const titles = FUNCTION_HELP_WORDS[language];
  return (
    <AccordionItem value={help.id}>
      <AccordionHeader as="h3" size="small">
        {help.id}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Body1>{help.description}</Body1>
        <Caption1 as="h4" className={styles.heading}>
          {titles.formula}
        </Caption1>
        <Body1>{help.calculation}</Body1>
        <Caption1 as="h4" className={styles.heading}>
          {titles.examples}
        </Caption1>
        <ul className={styles.examples}>
          {help.examples.map(({ formula }) => (
            <li key={formula}>{formula}</li>
          ))}
        </ul>
        <Link href={`${page}#${help.id}`} target="_blank" rel="noopener">
          {words.functions.more}
        </Link>
        <Caption1 as="h4" className={styles.heading}>
          {titles.argumentsTitle}
        </Caption1>
        <InsertCall host={host} help={help} />
      </AccordionPanel>
    </AccordionItem>
  );
}
