import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { NativeSelect as Choice, Textarea as Area, TextInput as Line } from '@mantine/core';

// Bound here and not merely passed on: the build follows a passed-on name past this module and loses its styles.
export const NativeSelect = Choice;
export const Textarea = Area;
export const TextInput = Line;
