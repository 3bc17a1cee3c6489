import type { ColumnMapping, ImportMapping } from '@gatehouse/integrations-domain';
import { fromWire, toWire, type Schema } from '@gatehouse/server-kit';

export const columnsOf = ({ columns }: Schema.ImportMappingInput): ColumnMapping[] =>
  columns.map(({ index, header, target, values }) => ({
    index,
    header,
    target: fromWire(target),
    values: (values ?? []).map(({ from, to }) => ({ from, to: fromWire(to) })),
  }));

export const mappingShown = ({ columns, ...mapping }: ImportMapping) => ({
  ...mapping,
  columns: columns.map(({ index, header, target, values }) => ({
    index,
    header,
    target: toWire(target),
    values: values.map(({ from, to }) => ({ from, to: toWire(to) })),
  })),
});
