import './setup';
import { browserPreferences } from '../../src/pane/browserPreferences';
import { openPreferences } from '../../src/pane/openPreferences';
import { memoryPreferences, type PreferenceValues } from '../../src/pane/preferences';

afterEach(() => {
  jest.restoreAllMocks();
  window.localStorage.clear();
});

describe('preferences', () => {
  it('start empty and outlive the page in the browser’s storage', async () => {
    const first = await openPreferences();
    expect(first.read()).toEqual({});
    first.write({ language: 'zh-CN' });
    expect((await openPreferences()).read()).toEqual({ language: 'zh-CN' });
  });

  it('keep the columns of files, and no roles that are none of ours', async () => {
    const columns = { '["A","B"]': { date: 'A', amount: 'B' } };
    (await openPreferences()).write({ columns });
    expect((await openPreferences()).read()).toEqual({ columns });
    const odd = JSON.parse('{"x":{"date":"A","nobody":"B","amount":3}}') as PreferenceValues['columns'];
    (await openPreferences()).write({ columns: odd });
    expect((await openPreferences()).read()).toEqual({ columns: { x: { date: 'A' } } });
  });

  it('keeps hosts apart by their partition', async () => {
    (await openPreferences('excel')).write({ language: 'zh-CN' });
    expect((await openPreferences('sheets')).read()).toEqual({});
  });

  it('keep the step that was shown last, and no step that is none of ours', async () => {
    (await openPreferences()).write({ step: 'decide' });
    expect((await openPreferences()).read()).toEqual({ step: 'decide' });
    (await openPreferences()).write({ step: 'review' as 'decide' });
    expect((await openPreferences()).read()).toEqual({});
  });

  it('ignores a language that is none of ours', async () => {
    const first = await openPreferences();
    first.write({ language: 'zh-CN' });
    for (const key of Object.keys(window.localStorage)) window.localStorage.setItem(key, '"xx"');
    expect((await openPreferences()).read()).toEqual({});
  });

  it('fall back to memory when storage is blocked', async () => {
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const blocked = await openPreferences();
    blocked.write({ language: 'zh-CN' });
    expect(blocked.read()).toEqual({ language: 'zh-CN' });
  });

  it('without a package outlive the page, apart from those of Excel, or last as long as it does', async () => {
    expect(browserPreferences().read()).toEqual({});
    browserPreferences().write({ language: 'zh-CN' });
    expect(browserPreferences().read()).toEqual({ language: 'zh-CN' });
    expect((await openPreferences()).read()).toEqual({});
    jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const blocked = browserPreferences();
    expect(blocked.read()).toEqual({});
    blocked.write({ language: 'en' });
    expect(blocked.read()).toEqual({ language: 'en' });
  });

  it('in memory hold what was written', () => {
    const preferences = memoryPreferences();
    preferences.write({ language: 'en' });
    expect(preferences.read()).toEqual({ language: 'en' });
  });
});
