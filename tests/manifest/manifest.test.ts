import { readdirSync, readFileSync } from 'node:fs';
import { checkManifest, type Fault, type Project } from '../../src/tools/checkManifest';
import { imageSize } from '../../src/tools/manifest/imageSize';

const FIXTURES = 'tests/fixtures/manifests';
const SAMPLE: Project = { version: '1.2.3', imageSize };

/** The one fault of each invalid manifest. */
const INVALID: Readonly<Record<string, Fault>> = {
  'chinese-label-missing': { rule: 'no-chinese', at: 'Group.Label' },
  'chinese-name-missing': { rule: 'no-chinese', at: 'DisplayName' },
  'functions-on-another-page': { rule: 'page-differs', at: 'Help.Url' },
  'high-resolution-icon-too-small': { rule: 'image-size', at: 'https://example.org/assets/icon-32.png' },
  'http-address': { rule: 'not-https', at: 'http://example.org/functions.json' },
  'id-twice': { rule: 'id-repeated', at: 'Sample.Group' },
  'id-without-guid': { rule: 'id-no-guid', at: 'sample' },
  'image-missing': { rule: 'image-missing', at: 'https://example.org/assets/icon-81.png' },
  'image-of-another-size': { rule: 'image-size', at: 'https://example.org/assets/icon-48.png' },
  'label-too-long': { rule: 'text-too-long', at: 'Group.Label' },
  'no-get-started': { rule: 'missing-element', at: 'DesktopFormFactor > GetStarted' },
  'no-shared-runtime-required': { rule: 'no-shared-runtime', at: 'Requirements' },
  'not-well-formed': { rule: 'not-xml', at: 'the file' },
  'other-version': { rule: 'version', at: '1.2.4.0' },
  'pane-on-another-page': { rule: 'page-differs', at: 'Help.Url' },
  'resid-in-the-wrong-section': { rule: 'resid-unresolved', at: 'LongStrings/Pane.Label' },
  'resid-too-long': { rule: 'resid-too-long', at: 'A.Label.That.Is.Longer.Than.Allowed' },
  'ribbon-size-missing': { rule: 'image-size-missing', at: 'Icon.16 80' },
  'short-runtime': { rule: 'no-shared-runtime', at: 'Runtimes' },
  'start-on-another-page': { rule: 'page-differs', at: 'https://example.org/other.html' },
  'tab-label-before-groups': { rule: 'wrong-order', at: 'CustomTab > Group' },
  'two-supertips': { rule: 'repeated-element', at: 'Control:Button > Supertip' },
  'unknown-element': { rule: 'unknown-element', at: 'OfficeApp:TaskPaneApp > Vendor' },
  'unresolved-resid': { rule: 'resid-unresolved', at: 'ShortStrings/Pane.Title' },
  'unused-resource': { rule: 'resource-unused', at: 'LongStrings/Old.Tip' },
  'version-before-id': { rule: 'wrong-order', at: 'OfficeApp:TaskPaneApp > Id' },
};

function faultsOf(file: string, project: Project): readonly Fault[] {
  return checkManifest(readFileSync(file, 'utf8'), project);
}

test("the project's own manifest has no fault", () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(faultsOf('manifest.xml', { version, imageSize })).toEqual([]);
});

test('a small valid manifest has no fault', () => {
  expect(faultsOf(`${FIXTURES}/valid.xml`, SAMPLE)).toEqual([]);
});

test.each(readdirSync(`${FIXTURES}/invalid`).map((file) => file.replace('.xml', '')))('finds the fault: %s', (name) => {
  const faults = faultsOf(`${FIXTURES}/invalid/${name}.xml`, SAMPLE);
  expect(faults).toEqual([INVALID[name]]);
});

test('every fault has its invalid manifest', () => {
  const files = readdirSync(`${FIXTURES}/invalid`).map((file) => file.replace('.xml', ''));
  expect(files.sort()).toEqual(Object.keys(INVALID).sort());
});

test('the manifest names what the add-in needs of Excel and no more than Office 2021 has', () => {
  const sets = [...readFileSync('manifest.xml', 'utf8').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  expect(Object.fromEntries(sets.map(([, name, version]) => [name, version]))).toEqual({
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    ExcelApi: '1.14',
  });
});
