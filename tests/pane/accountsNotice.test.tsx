/** What the sidebar of Google Sheets does when Google lets the account not in. */
import './setup';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scriptRpc, type ScriptRun } from '../../src/entry/sheets/scriptRpc';
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { SHEETS_WORDS } from '../../src/locales/sheets';
import { Problem } from '../../src/model/problem';
import { Access } from '../../src/pane/access';
import { AccountsNotice } from '../../src/pane/AccountsNotice';
import { explain } from '../../src/pane/explain';
import { WordsProvider } from '../../src/pane/WordsContext';
import { barriers } from './paneTest';

/** `google.script.run` whose calls fail with a message until it is taken away. */
class FailingScript {
  message: string | null = null;

  readonly run: ScriptRun = this.with(
    () => undefined,
    () => undefined,
  );

  private with(succeed: (answer: string) => void, fail: (error: Error) => void): ScriptRun {
    return {
      withSuccessHandler: (take) => this.with(take, fail),
      withFailureHandler: (take) => this.with(succeed, take),
      rpc: (json) => void setTimeout(() => (this.message ? fail(new Error(this.message)) : succeed(json)), 0),
    };
  }
}

/** As Google words them: troubleshooting page of Apps Script, and reports of add-ons with several accounts signed in. */
const REFUSALS = [
  'You do not have permission to perform that action.',
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  'Authorization is required to perform that action.',
  'Permission denied',
  '您没有权限执行该操作。',
  '需要获得授权才能执行该操作。',
];

async function failure(message: string): Promise<unknown> {
  const script = new FailingScript();
  script.message = message;
  return scriptRpc(script.run)('{}').catch((error: unknown) => error);
}

describe('a failed call', () => {
  it.each(REFUSALS)('is a refusal: %s', async (message) => {
    expect(await failure(message)).toMatchObject({ code: 'account-refused' });
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'connection-lost'],
    ['Exceeded maximum execution time', 'program-busy'],
    [
      'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
      'program-busy',
    ],
  ])('has a sentence of ours: %s', async (message, code) => {
    const error = await failure(message);
    expect(error).toMatchObject({ code });
    for (const language of LANGUAGES) {
      expect(explain(error, language)).toBe(MESSAGES[language].problems[code as 'connection-lost']);
    }
  });

  it('stays what it is where nobody knows its meaning', async () => {
    const error = await failure('TypeError: x is undefined');
    expect(error).not.toBeInstanceOf(Problem);
    expect(error).toMatchObject({ message: 'TypeError: x is undefined' });
  });
});

describe.each(LANGUAGES)('the help in %s', (language: Language) => {
  const { accounts } = SHEETS_WORDS[language];

  it('comes with a refusal, asks again on demand, and goes when Google lets the account in', async () => {
    const person = userEvent.setup();
    const script = new FailingScript();
    const rpc = scriptRpc(script.run);
    const onOpen = jest.fn();
    const access = new Access(() => rpc('again'), onOpen);
    render(
      <FluentProvider theme={webLightTheme}>
        <WordsProvider language={language}>
          <AccountsNotice access={access} />
        </WordsProvider>
      </FluentProvider>,
    );
    expect(screen.queryByText(accounts.title)).toBeNull();

    script.message = REFUSALS[1] ?? '';
    await act(() => access.watched(rpc('one')).catch(() => undefined));
    expect(screen.getByText(accounts.title)).toBeVisible();
    for (const step of accounts.steps) expect(screen.getByText(step)).toBeVisible();
    expect(await barriers()).toEqual([]);

    const retry = screen.getByRole('button', { name: accounts.retry });
    await person.click(retry);
    expect(await screen.findByText(accounts.stillRefused)).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();

    script.message = null;
    retry.focus();
    await person.keyboard('{Enter}');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    expect(screen.queryByText(accounts.title)).toBeNull();
    expect(onOpen).toHaveBeenCalledTimes(1);
  });
});
