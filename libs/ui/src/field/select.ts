import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { Autocomplete as Suggesting, Select as One, TagsInput as Many } from '@mantine/core';

// Bound here for the sake of their styles, as in text-fields.ts.
export const Autocomplete = Suggesting;
export const Select = One;
export const TagsInput = Many;
