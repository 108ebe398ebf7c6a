// The small changes that tests should notice: each is an expression or a block with something in its place.
import { parse } from '@babel/parser';

const operators = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<<': ['>>'],
  '>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

/** Words of which one can stand for another: an empty word would mean nothing and prove little. */
const words = [
  ['admins', 'agents'],
  ['admin', 'agent'],
  ['newest first', 'oldest first'],
  ['restrict', 'detach'],
  ['inside', 'beside'],
  ['full', 'read'],
  ['trial', 'team', 'enterprise'],
  ['local', 'foreign', 'any', 'none'],
];

const methods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** Calls that a chain can do without, among them the rules of a schema. */
const droppable = new Set(
  `filter reverse toReversed sort toSorted slice trim toLowerCase toUpperCase flat
   min max positive nonnegative int refine regex nullable optional partial default`.split(/\s+/),
);

/**
 * The mutants of a module's text: `{ start, end, replacement, operator, line, isBlock }`. What is only
 * said is left alone: types, comments, and texts with a space in them.
 */
export function mutantsOf(text) {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const found = [];
  const add = (node, operator, replacement, isBlock = false) => {
    const { start, end, loc } = node;
    if (text.slice(start, end) === replacement) return;
    found.push({ start, end, replacement, operator, line: loc.start.line, isBlock });
  };
  const source = (node) => text.slice(node.start, node.end);
  walk(program, null, (node, parent, key) => {
    mutators[node.type]?.({ node, parent, key, add, source });
  });
  return found;
}

const mutators = {
  BinaryExpression: operatorSwap,
  LogicalExpression: operatorSwap,
  AssignmentExpression({ node, add, source }) {
    if (node.operator === '+=')
      add(node, 'assignment', `${source(node.left)} -= ${source(node.right)}`);
  },
  UpdateExpression({ node, add, source }) {
    const swapped = node.operator === '++' ? '--' : '++';
    add(
      node,
      'update',
      node.prefix ? swapped + source(node.argument) : source(node.argument) + swapped,
    );
  },
  UnaryExpression({ node, add, source }) {
    if (node.operator === '!') add(node, 'negation', `(${source(node.argument)})`);
    if (node.operator === '-') add(node, 'negation', `(${source(node.argument)})`);
  },
  BooleanLiteral: ({ node, add }) => add(node, 'boolean', String(!node.value)),
  NumericLiteral({ node, parent, key, add }) {
    if (!isKey(parent, key)) add(node, 'number', String(node.value + 1));
  },
  StringLiteral({ node, parent, key, add }) {
    if (isKey(parent, key) || /^(Import|Export|Directive)/.test(parent.type)) return;
    const group = words.find((one) => one.includes(node.value));
    if (group) {
      for (const word of group) if (word !== node.value) add(node, 'word', `'${word}'`);
    } else if (!node.value.includes(' ')) {
      add(node, 'string', node.value === '' ? "'mutant'" : "''");
    }
  },
  TemplateLiteral({ node, parent, add }) {
    const said = node.quasis.map(({ value }) => value.raw).join('');
    if (!said.includes(' ') && parent.type !== 'TaggedTemplateExpression')
      add(node, 'string', '``');
  },
  RegExpLiteral({ node, add }) {
    const { pattern, flags } = node;
    if (pattern.startsWith('^')) add(node, 'regex', `/${pattern.slice(1)}/${flags}`);
    if (/[^\\]\$$/.test(pattern)) add(node, 'regex', `/${pattern.slice(0, -1)}/${flags}`);
    if (flags.includes('i')) add(node, 'regex', `/${pattern}/${flags.replace('i', '')}`);
  },
  ArrayExpression({ node, add }) {
    if (node.elements.length > 0) add(node, 'array', '[]');
  },
  ObjectExpression({ node, add }) {
    if (node.properties.length > 0) add(node, 'object', '({})');
  },
  ConditionalExpression: ({ node, add }) => eitherWay(node.test, add),
  IfStatement: ({ node, add }) => eitherWay(node.test, add),
  ArrowFunctionExpression({ node, parent, add }) {
    if (node.body.type === 'BlockStatement' || parent.type === 'ExportDefaultDeclaration') return;
    add(node.body, 'function', 'undefined');
  },
  BlockStatement({ node, parent, add }) {
    if (node.body.length === 0 || parent.kind === 'constructor') return;
    add(node, 'block', '', true);
  },
  ExpressionStatement({ node, add }) {
    if (/^(Await|Call)Expression$/.test(node.expression.type))
      add(node.expression, 'call', 'undefined');
  },
  CallExpression({ node, add, source }) {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    const { object, property } = callee;
    const other = methods.get(property.name);
    if (other) {
      const rest = source(node).slice(callee.end - node.start);
      add(node, 'method', `${source(object)}.${other}${rest}`);
    }
    if (droppable.has(property.name) && !/^(Math|z)$/.test(source(object))) {
      add(node, 'chain', `(${source(object)})`);
    }
  },
};

function operatorSwap({ node, add, source }) {
  const isText = [node.left, node.right].some(({ type }) =>
    /^(String|Template)Literal$/.test(type),
  );
  if (node.operator === '+' && isText) return;
  for (const swapped of operators[node.operator] ?? []) {
    add(node, 'operator', `((${source(node.left)}) ${swapped} (${source(node.right)}))`);
  }
}

function eitherWay(test, add) {
  if (test.type === 'BooleanLiteral') return;
  add(test, 'condition', 'true');
  add(test, 'condition', 'false');
}

function isKey(parent, key) {
  return (
    key === 'key' || (key === 'property' && !parent.computed) || parent.type === 'TSLiteralType'
  );
}

const typeParts = new Set([
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'superTypeParameters',
  'implements',
]);

function walk(node, parent, visit, key = '') {
  if (/^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/.test(node.type)) return;
  if (node.type === 'ImportDeclaration') return;
  visit(node, parent ?? {}, key);
  for (const [name, value] of Object.entries(node)) {
    if (typeParts.has(name) || name === 'loc' || name.endsWith('Comments')) continue;
    for (const child of [value].flat()) {
      if (typeof child?.type === 'string') walk(child, node, visit, name);
    }
  }
}
