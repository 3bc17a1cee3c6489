export { Button, ButtonLink, IconButton, type ButtonTone } from './button/button';
export { DownloadLink } from './button/download-link';
export { Digest } from './digest/digest';
export { Confirm, type Trouble } from './dialog/confirm';
export { Dialog } from './dialog/dialog';
export { Drawer } from './dialog/drawer';
export { Card, Fact, Facts, KeyNumber } from './facts/facts';
export { Checkbox } from './field/checkbox';
export { amountOf, MoneyField, type TypedMoney } from './field/money-field';
export { SearchSelect, wordsToAsk } from './field/search-select';
export { Autocomplete, Select, TagsInput } from './field/select';
export { NativeSelect, Textarea, TextInput } from './field/text-fields';
export { FilterPill, FilterToggle } from './filter/filter-pill';
export { Age, When } from './format/age';
export { bytes, count, counted, logPosition, money, ratio } from './format/number';
export {
  age,
  day,
  dayHeading,
  daysSince,
  instant,
  month,
  occurred,
  shortDay,
  timeOfDay,
} from './format/time';
export { Icon, type IconShape } from './icon/icon';
export * from './icon/icons';
export { EmptyGatehouse, Logo } from './icon/logo';
export { openKeyList } from './keys/key-list';
export { KeyName } from './keys/key-name';
export { useShortcut, useShortcuts } from './keys/use-shortcut';
export { Autonomy, autonomyWord } from './mark/autonomy';
export { ContractMark, contractWord } from './mark/contract-mark';
export { CriterionMark } from './mark/criterion-mark';
export { OutcomeMark } from './mark/outcome-mark';
export { StatusMark } from './mark/status-mark';
export { Tag, type Tone } from './mark/tag';
export { Tier } from './mark/tier';
export { Note } from './note/note';
export { Orphaned, Owner } from './owner/owner';
export { Breadcrumbs, type Crumb } from './page/breadcrumbs';
export { Group, Stack } from './page/layout';
export { Page, PageHeader } from './page/page';
export { Palette, type PaletteGroup, type PaletteItem } from './palette/palette';
export { PaletteButton } from './palette/palette-button';
export { PastBanner } from './past/past-banner';
export { Avatar, PersonName } from './person/avatar';
export { MenuHeading, MenuItem } from './popup/menu';
export { Popup, type PopupTrigger } from './popup/popup';
export { PrintFoot } from './print/print-foot';
export { usePrinting } from './print/use-printing';
export { Progress } from './progress/progress';
export { Segmented } from './segmented/segmented';
export { Sentence, type ShownPart } from './sentence/sentence';
export { LogLine } from './shell/log-line';
export type { NavigationItem } from './shell/navigation';
export { Shell } from './shell/shell';
export { EmptyState, ErrorState } from './state/empty-state';
export { Loading } from './state/loading';
export { DataTable, type DataTableProps, type TableColumn, type TableSort } from './table/data-table';
export type { TableSelection } from './table/use-row-selection';
export { useRowWindow } from './table/use-row-window';
export { TabLinks, type TabLink } from './tabs/tabs';
export { useColorScheme, type ColorScheme } from './theme/color-scheme';
export { useDarkPage } from './theme/use-dark-page';
export { GatehouseTheme } from './theme/gatehouse-theme';
export { StageMini, stages, StageTrack } from './track/stage-track';
