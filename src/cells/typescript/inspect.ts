import { Tensor } from '../../tensor/index.ts';

/**
 * A value as the console of Node writes it, within bounds. Getters are not called; what a Proxy's traps do is the caller's to
 * catch.
 */
const most = { depth: 4, items: 100, text: 10_000, numbers: 10_000 };

const plainName = /^[A-Za-z_$][\w$]*$/;
const quoted = (text: string) => {
  const cut = text.length > most.text ? `${text.slice(0, most.text)}…` : text;
  return cut.includes("'") && !cut.includes('"')
    ? JSON.stringify(cut)
    : `'${JSON.stringify(cut).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
};

export function inspect(value: unknown, depth = 0, above: readonly unknown[] = []): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'function') {
    const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'Function';
    return kind === 'class' ? `[class ${value.name || '(anonymous)'}]` : `[Function: ${value.name || '(anonymous)'}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[Circular]';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise {}';
  if (value instanceof Tensor && value.size <= most.numbers)
    return `Tensor ${value.dtype} (${value.shape.join(', ')}) ${inspect(value.tolist(), depth, above)}`;
  if (value instanceof Tensor) return `Tensor ${value.dtype} (${value.shape.join(', ')})`;

  const name = Object.getPrototypeOf(value)?.constructor?.name as string | undefined;
  const inner = (x: unknown) => inspect(x, depth + 1, [...above, value]);
  const joined = (label: string, [open, close]: string, all: readonly string[], size: number) => {
    const rest = size > all.length ? [`... ${size - all.length} more`] : [];
    const items = [...all, ...rest];
    if (items.length === 0) return `${label}${open}${close}`;
    const line = items.join(', ');
    if (line.length <= 72 && !line.includes('\n')) return `${label}${open} ${line} ${close}`;
    return `${label}${open}\n  ${items.join(',\n').replaceAll('\n', '\n  ')}\n${close}`;
  };

  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    const label = name === 'Array' ? '' : `${name}(${list.length}) `;
    if (depth >= most.depth) return `[${name}]`;
    return joined(
      label,
      '[]',
      Array.from({ length: Math.min(list.length, most.items) }, (_, i) => inner(list[i])),
      list.length,
    );
  }
  if (depth >= most.depth) return `[${name ?? 'Object'}]`;
  if (value instanceof Map) {
    const pairs = [...value].slice(0, most.items).map(([key, x]) => `${inner(key)} => ${inner(x)}`);
    return joined(`Map(${value.size}) `, '{}', pairs, value.size);
  }
  if (value instanceof Set)
    return joined(`Set(${value.size}) `, '{}', [...value].slice(0, most.items).map(inner), value.size);
  const keys = Object.keys(value);
  const fields = keys.slice(0, most.items).map((key) => {
    const field = Object.getOwnPropertyDescriptor(value, key);
    const text = field && 'value' in field ? inner(field.value) : '[Getter]';
    return `${plainName.test(key) ? key : quoted(key)}: ${text}`;
  });
  const label = name === 'Object' ? '' : name === undefined ? '[Object: null prototype] ' : `${name} `;
  return joined(label, '{}', fields, keys.length);
}
