import './setup';
import { LANGUAGES } from '../../src/locales';
import { Problem } from '../../src/model/problem';
import { explain, isCancelled } from '../../src/pane/explain';
import { FileFailure } from '../../src/pane/fill/fileFailure';

const officeError = (code: string): Error => Object.assign(new Error('as Office says it'), { code });

describe('explaining failures', () => {
  it('says a problem in its own sentence, with its values', () => {
    const problem = new Problem('names-taken', { names: 'Ledger, Checks' });
    expect(explain(problem, 'en')).toMatch(/Ledger, Checks.*Rename or remove them/);
    expect(explain(problem, 'zh-CN')).toMatch(/Ledger, Checks.*请改名/);
  });

  it('says what happened inside a file', () => {
    expect(explain(new FileFailure('a.csv', new Problem('template-missing')), 'en')).toMatch(/Set up/);
  });

  it.each([
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'ItemNotFound',
    'RequestPayloadSizeLimitExceeded',
    'ActivityLimitReached',
    'Timeout',
    'ApiNotFound',
  ])('has a sentence with a next step for Excel’s %s, without Excel’s own words', (code) => {
    for (const language of LANGUAGES) {
      const sentence = explain(officeError(code), language);
      expect(sentence).not.toContain('as Office says it');
      expect(sentence).toMatch(language === 'en' ? /try again|Import a shorter/ : /重试|依次导入/);
    }
  });

  it('says that a file cannot be opened when the browser says so', () => {
    expect(explain(new DOMException('gone', 'NotReadableError'), 'en')).toMatch(/cannot be opened/);
  });

  it('keeps the words of an error nobody foresaw', () => {
    expect(explain(new TypeError('x is not a function.'), 'en')).toMatch(/x is not a function\..*Try again/);
    expect(explain('plain text.', 'en')).toContain('plain text.');
    expect(explain(undefined, 'zh-CN')).toContain('undefined');
    expect(explain(new Problem('of-tomorrow'), 'en')).toContain('of-tomorrow');
  });

  it('tells cancelling from failing', () => {
    const controller = new AbortController();
    controller.abort();
    expect(isCancelled(controller.signal.reason)).toBe(true);
    expect(isCancelled(new Error('AbortError'))).toBe(false);
  });
});
