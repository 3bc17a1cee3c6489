// The one import rule: a project imports what stands below its floor, never sideways (docs/adr/0002).

const floor = (name, ...below) => ({ name, below });

/** Top to bottom. Platform projects may use each other; cycles among them are refused apart. */
export const floors = [
  floor('app', 'product', 'web', 'web-kit', 'ui', 'server', 'platform', 'domain', 'kernel'),
  floor('web', 'web-kit', 'ui', 'domain', 'kernel'),
  floor('web-kit', 'ui', 'kernel'),
  floor('ui'),
  // What the product consists of, for every program that opens its stores.
  floor('product', 'server', 'platform'),
  floor('server', 'domain', 'platform', 'kernel'),
  floor('platform', 'platform', 'kernel'),
  floor('domain', 'kernel'),
  floor('kernel'),
];

const special = { kernel: 'kernel', product: 'product', ui: 'ui', 'web-kit': 'web-kit' };

/** The floor of a project, by its folder: `libs/pilots/domain` stands on `domain`. */
export const floorOf = (folder) => {
  const [top, name, part] = folder.split('/');
  if (top === 'apps') return 'app';
  return part ?? special[name] ?? 'platform';
};
