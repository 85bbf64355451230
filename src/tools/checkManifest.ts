/**
 * Checks an add-in manifest without Microsoft's service: its order against the schema, and that what it names exists and
 * agrees. What only Excel can say (the store's rules, a host's own checks) stays open.
 */
import { descendants, find, readManifest, type ManifestElement } from './manifest/manifestElement';
import { checkOrder, type OrderFault } from './manifest/manifestOrder';

/** What the manifest must agree with. */
export interface Project {
  /** Of package.json; the manifest's has `.0` behind it. */
  readonly version: string;
  /** Width in pixels of a square image, by its path below the add-in's address; `null` when there is none. */
  readonly imageSize: (path: string) => number | null;
}

export interface Fault {
  readonly rule:
    | OrderFault['rule']
    | 'not-xml'
    | 'id-no-guid'
    | 'version'
    | 'not-https'
    | 'resid-unresolved'
    | 'resid-too-long'
    | 'resource-unused'
    | 'id-repeated'
    | 'text-too-long'
    | 'no-chinese'
    | 'page-differs'
    | 'no-shared-runtime'
    | 'image-missing'
    | 'image-size'
    | 'image-size-missing';
  /** The element or value at fault. */
  readonly at: string;
}

const LANGUAGE = 'zh-CN';
const LONGEST_RESID = 32;
/** Office's own limits, in characters. */
const LONGEST = { short: 125, long: 250 };
/** The ribbon asks for these at least; the others serve finer screens. */
const RIBBON_SIZES = ['16', '32', '80'];
const LISTING_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
/** The section of the resources in which an element's `resid` is looked up. */
const SECTIONS: Readonly<Record<string, string>> = {
  Runtime: 'Urls',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};

/** Everything wrong with a manifest, each fault once; empty when nothing is. */
export function checkManifest(xml: string, project: Project): readonly Fault[] {
  const root = readManifest(xml);
  if (!root) return [{ rule: 'not-xml', at: 'the file' }];
  const all = descendants(root);
  const resources = find(root, 'VersionOverrides', 'Resources').flatMap(({ children }) => children);
  const manifest: Manifest = { root, all, resources, references: all.filter(({ attributes }) => attributes.resid) };
  const order = all.flatMap((element) => checkOrder(element) ?? []);
  const faults = [...order, ...RULES.flatMap((rule) => rule(manifest, project))];
  return [...new Map(faults.map((fault) => [`${fault.rule} ${fault.at}`, fault])).values()];
}

interface Manifest {
  readonly root: ManifestElement;
  readonly all: readonly ManifestElement[];
  /** Images, Urls, ShortStrings, LongStrings. */
  readonly resources: readonly ManifestElement[];
  /** Elements with a `resid`. */
  readonly references: readonly ManifestElement[];
}

const RULES: readonly ((manifest: Manifest, project: Project) => readonly Fault[])[] = [
  identity,
  addresses,
  resourceIds,
  identifiers,
  texts,
  samePage,
  sharedRuntime,
  ribbonImages,
  listingImages,
];

function identity({ root }: Manifest, { version }: Project): readonly Fault[] {
  const id = find(root, 'Id')[0]?.text ?? '';
  const stated = find(root, 'Version')[0]?.text ?? '';
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return [...when(!isGuid, 'id-no-guid', id), ...when(stated !== `${version}.0`, 'version', stated)];
}

function addresses({ all }: Manifest): readonly Fault[] {
  const isAddress = /(Url|Image|Location)$/;
  return all.flatMap(({ name, attributes, children }) => {
    if (!isAddress.test(name) || attributes.DefaultValue === undefined) return [];
    const values = [attributes.DefaultValue, ...children.map((child) => child.attributes.Value ?? '')];
    return values.flatMap((value) => when(!value.startsWith('https://'), 'not-https', value));
  });
}

function resourceIds({ resources, references }: Manifest): readonly Fault[] {
  const used = references.map(({ name, attributes }) => `${SECTIONS[name]}/${attributes.resid}`);
  const offered = resources.flatMap(({ name, children }) =>
    children.map(({ attributes }) => `${name}/${attributes.id}`),
  );
  const ids = offered.map((path) => path.slice(path.indexOf('/') + 1));
  return [
    ...used.flatMap((path) => when(!offered.includes(path), 'resid-unresolved', path)),
    ...ids.flatMap((id) => when(id.length > LONGEST_RESID, 'resid-too-long', id)),
    ...offered.flatMap((path) => when(!used.includes(path), 'resource-unused', path)),
  ];
}

function identifiers({ all }: Manifest): readonly Fault[] {
  const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
  return ids.flatMap((id, index) => when(ids.indexOf(id) !== index, 'id-repeated', id));
}

function texts({ root, resources, references }: Manifest): readonly Fault[] {
  const names = references.filter(({ name }) => name === 'Namespace').map(({ attributes }) => attributes.resid);
  const strings = (section: string): readonly ManifestElement[] =>
    resources.filter(({ name }) => name === section).flatMap(({ children }) => children);
  const groups = [
    { longest: LONGEST.short, elements: [...find(root, 'DisplayName'), ...strings('ShortStrings')] },
    { longest: LONGEST.long, elements: [...find(root, 'Description'), ...strings('LongStrings')] },
  ];
  return groups.flatMap(({ longest, elements }) =>
    elements.flatMap(({ name, attributes, children }) => {
      const chinese = children.find((child) => child.attributes.Locale === LANGUAGE)?.attributes.Value;
      const at = attributes.id ?? name;
      const isLong = [attributes.DefaultValue, chinese].some((text) => (text ?? '').length > longest);
      // A namespace is what people type in formulas: the same in every language.
      return [
        ...when(isLong, 'text-too-long', at),
        ...when(!chinese && !names.includes(attributes.id), 'no-chinese', at),
      ];
    }),
  );
}

/** In a shared runtime the pane, the commands and the functions are one page: all name the same resource. */
function samePage({ root, resources }: Manifest): readonly Fault[] {
  const host = find(root, 'VersionOverrides', 'Hosts', 'Host');
  const surface = host.flatMap((element) =>
    find(element, 'DesktopFormFactor', 'ExtensionPoint', 'CustomTab', 'Group', 'Control'),
  );
  const runtime = host.flatMap((element) => find(element, 'Runtimes', 'Runtime'))[0]?.attributes.resid;
  const others = [
    ...host.flatMap((element) => find(element, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation')),
    ...host.flatMap((element) => find(element, 'DesktopFormFactor', 'FunctionFile')),
    ...surface.flatMap((element) => find(element, 'Action', 'SourceLocation')),
  ].map(({ attributes }) => attributes.resid);
  const urls = resources.flatMap(({ children }) => children);
  const page = urls.find(({ attributes }) => attributes.id === runtime)?.attributes.DefaultValue;
  const start = find(root, 'DefaultSettings', 'SourceLocation')[0]?.attributes.DefaultValue;
  return [
    ...others.flatMap((resid) => when(resid !== runtime, 'page-differs', resid ?? '')),
    ...when(start !== page, 'page-differs', start ?? ''),
  ];
}

function sharedRuntime({ root }: Manifest): readonly Fault[] {
  const sets = find(root, 'Requirements', 'Sets', 'Set').map(({ attributes }) => attributes.Name);
  const lives = find(root, 'VersionOverrides', 'Hosts', 'Host', 'Runtimes', 'Runtime').map(
    ({ attributes }) => attributes.lifetime,
  );
  return [
    ...when(!sets.includes('SharedRuntime'), 'no-shared-runtime', 'Requirements'),
    ...when(lives.length !== 1 || lives[0] !== 'long', 'no-shared-runtime', 'Runtimes'),
  ];
}

function ribbonImages({ all, resources }: Manifest, project: Project): readonly Fault[] {
  const images = resources.filter(({ name }) => name === 'Images').flatMap(({ children }) => children);
  return all
    .filter(({ name }) => name === 'Icon')
    .flatMap(({ children }) => {
      const sizes = children.map(({ attributes }) => attributes.size);
      const lacking = RIBBON_SIZES.filter((size) => !sizes.includes(size));
      return [
        ...lacking.map((size): Fault => ({
          rule: 'image-size-missing',
          at: `${children[0]?.attributes.resid} ${size}`,
        })),
        ...children.flatMap(({ attributes }) => {
          const image = images.find((candidate) => candidate.attributes.id === attributes.resid);
          return image ? checkImage(image.attributes.DefaultValue ?? '', Number(attributes.size), project) : [];
        }),
      ];
    });
}

function listingImages({ root }: Manifest, project: Project): readonly Fault[] {
  return Object.entries(LISTING_SIZES).flatMap(([name, size]) =>
    find(root, name).flatMap(({ attributes }) => checkImage(attributes.DefaultValue ?? '', size, project)),
  );
}

function checkImage(address: string, size: number, project: Project): readonly Fault[] {
  const found = project.imageSize(address.slice(address.indexOf('/assets/') + 1));
  return [
    ...when(found === null, 'image-missing', address),
    ...when(found !== null && found !== size, 'image-size', address),
  ];
}

function when(isFault: boolean, rule: Fault['rule'], at: string): readonly Fault[] {
  return isFault ? [{ rule, at }] : [];
}
