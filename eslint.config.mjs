// @ts-check
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of src, most specific folder first: what each may import besides itself. `null`: everything. */
const ROOMS = [
  { room: 'model', folder: 'src/model', mayImport: [] },
  { room: 'locales', folder: 'src/locales', mayImport: [] },
  { room: 'workbook', folder: 'src/workbook', mayImport: ['model', 'locales'] },
  { room: 'functions', folder: 'src/functions', mayImport: ['model', 'locales'] },
  { room: 'hosts/excel', folder: 'src/hosts/excel', mayImport: ['host', 'workbook', 'functions', 'model', 'locales'] },
  { room: 'hosts/xlsx', folder: 'src/hosts/xlsx', mayImport: ['workbook', 'model', 'locales'] },
  {
    room: 'hosts/sheets',
    folder: 'src/hosts/sheets',
    mayImport: ['host', 'workbook', 'functions', 'model', 'locales'],
  },
  { room: 'host', folder: 'src/hosts', mayImport: ['model', 'workbook'] },
  { room: 'pane', folder: 'src/pane', mayImport: ['host', 'workbook', 'functions', 'model', 'locales'] },
  { room: 'engine', folder: 'src/engine', mayImport: ['functions', 'model'] },
  {
    room: 'cli',
    folder: 'src/cli',
    mayImport: ['model', 'workbook', 'functions', 'locales', 'engine', 'hosts/xlsx'],
  },
  { room: 'sandbox', folder: 'src/sandbox', mayImport: null },
  { room: 'entry', folder: 'src/entry', mayImport: null },
  { room: 'tools', folder: 'src/tools', mayImport: null },
];
const ROOM_NAMES = ROOMS.map(({ room }) => room);

/** Where Microsoft's client is spoken to. Everybody else is given a host. */
const SPEAKS_OFFICE = ['src/hosts/excel/**', 'src/entry/**', 'src/sandbox/**'];
const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', 'dist-sheets/', 'coverage/', 'tests/**/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // Interfaces here declare methods without `this`; an async function may fulfil a contract without waiting.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': ROOMS.map(({ room, folder }) => ({ type: room, pattern: folder })),
      'import/resolver': { typescript: { project: `${import.meta.dirname}/tsconfig.json` } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            'The room {{ from.element.type }} may not import {{ to.element.type }}: see the table of rooms in eslint.config.mjs.',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...ROOMS.map(({ room, mayImport }) => ({
              from: { element: { type: room } },
              allow: { to: { element: { types: { anyOf: mayImport ? [room, ...mayImport] : ROOM_NAMES } } } },
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: SPEAKS_OFFICE,
    rules: {
      'no-restricted-globals': [
        'error',
        ...OFFICE_GLOBALS.map((name) => ({
          name,
          message: 'Only src/hosts/excel speaks to Excel; take a host instead.',
        })),
      ],
    },
  },
  {
    files: SPEAKS_OFFICE,
    // The declarations of Office.js promise members that older hosts lack.
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    files: ['src/pane/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}/u]', message: 'Words a person reads live in src/locales.' },
        {
          selector: 'JSXAttribute[name.name=/^(aria-label|title|label|placeholder|alt)$/] > Literal[value=/\\p{L}/u]',
          message: 'Words a person reads live in src/locales.',
        },
      ],
    },
  },
  // Excel takes errors of a class of its own, which is no Error.
  { files: ['src/functions/excelBinding.ts'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  { files: ['src/tools/**/*.ts', 'tests/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    // What jsdom and parsed files hold is not what the declarations promise.
    rules: Object.fromEntries(
      [
        'no-unnecessary-condition',
        'no-unsafe-argument',
        'no-unsafe-assignment',
        'no-unsafe-call',
        'no-unsafe-member-access',
        'no-unsafe-return',
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
    ),
  },
);
