import '@mantine/core/styles/Group.layer.css';
import '@mantine/core/styles/Stack.layer.css';
import { Group as Row, Stack as Column } from '@mantine/core';

// Bound here for the sake of their styles, as in text-fields.ts.
export const Group = Row;
export const Stack = Column;
