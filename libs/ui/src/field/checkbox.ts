import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox as Box } from '@mantine/core';

// Bound here for the sake of its styles, as in text-fields.ts.
export const Checkbox = Box;
