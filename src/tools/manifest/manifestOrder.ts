/** Which elements may stand in which, and in which order: [MS-OWEMXML] 5.1 and 5.7, as far as we use them. */
import { type ManifestElement } from './manifestElement';

/**
 * Children in their order; `?` may be left out, `+` may be repeated, `*` both. Elements whose content depends on their
 * `xsi:type` are named with it. What is not listed has no children.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  'OfficeApp:TaskPaneApp':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'VersionOverrides:VersionOverridesV1_0':
    'Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?',
  'Host:Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime+',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint:PrimaryCommandSurface': 'CustomTab',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Icon: 'Image+',
  'Control:Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation Title?',
  'Action:ExecuteFunction': 'FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};

/** The first thing wrong among an element's children. */
export interface OrderFault {
  readonly rule: 'unknown-element' | 'missing-element' | 'wrong-order' | 'repeated-element';
  /** The child, with its parent. */
  readonly at: string;
}

/** Compares an element's own children, not theirs, with what the schema says of it. */
export function checkOrder(element: ManifestElement): OrderFault | null {
  const kind = element.attributes.type === undefined ? element.name : `${element.name}:${element.attributes.type}`;
  const slots = (CHILDREN[kind] ?? '').split(' ').filter(Boolean).map(toSlot);
  const names = element.children.map(({ name }) => name);
  const fault = (rule: OrderFault['rule'], name: string): OrderFault => ({ rule, at: `${kind} > ${name}` });

  const unknown = names.find((name) => slots.every((slot) => slot.name !== name));
  if (unknown !== undefined) return fault('unknown-element', unknown);
  const missing = slots.find(({ name, isOptional }) => !isOptional && !names.includes(name));
  if (missing) return fault('missing-element', missing.name);
  const places = names.map((name) => slots.findIndex((slot) => slot.name === name));
  const early = places.findIndex((place, index) => place < (places[index - 1] ?? 0));
  if (early >= 0) return fault('wrong-order', names[early] ?? '');
  const repeated = slots.find(({ name, isRepeated }) => !isRepeated && names.indexOf(name) !== names.lastIndexOf(name));
  return repeated ? fault('repeated-element', repeated.name) : null;
}

function toSlot(entry: string): { readonly name: string; readonly isOptional: boolean; readonly isRepeated: boolean } {
  return { name: entry.replace(/[?*+]$/, ''), isOptional: /[?*]$/.test(entry), isRepeated: /[*+]$/.test(entry) };
}
