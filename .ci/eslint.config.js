/** The rules that keep the house as it is: strict types, runes only, no HTML from data, no unseeded chance. */
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const noMarkupFromData = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements, never HTML.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln|createContextualFragment|parseFromString|setHTMLUnsafe)$/][callee.object.name!=/^(process|stdout|stderr|parser)$/]:not([callee.object.property.name=/^(stdout|stderr)$/])',
    message: 'Build elements, never HTML.',
  },
];

export default defineConfig(
  { ignores: ['dist', 'build', '.cache'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', ...noMarkupFromData],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'svelte/store', message: 'Use a class with $state fields.' }] },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Use createRandom(seed).' }],
      'svelte/no-at-html-tags': 'error',
      // State is replaced whole ($state.raw); sets and maps that are never changed need no reactive kind.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'performance', 'Intl', 'setTimeout', 'fetch'],
      'no-restricted-syntax': [
        'error',
        ...noMarkupFromData,
        {
          selector:
            'CallExpression[callee.property.name=/^(localeCompare|toLocaleString|toLocaleUpperCase|toLocaleLowerCase)$/]',
          message: 'Results must not depend on the locale.',
        },
        {
          selector:
            "MemberExpression[object.name='Math'][property.name=/^(sin|cos|tan|exp|log|log2|log10|log1p|pow|atan2|tanh|hypot|cbrt)$/]",
          message: 'Differs between engines: use arithmetic and sqrt.',
        },
        { selector: "BinaryExpression[operator='**']", message: 'Differs between engines: use multiplication.' },
      ],
    },
  },
  { files: ['src/cli/**', '.ci/**', 'bench/**', 'tests/setup.ts'], rules: { 'no-console': 'off' } },
);
