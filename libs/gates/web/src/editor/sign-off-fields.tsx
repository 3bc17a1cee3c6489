import { signOffRoles, type SignOffNeeded } from '@gatehouse/gates-domain';
import { IconButton, IconTrash, NativeSelect, TextInput } from '@gatehouse/ui';
import classes from './editor.module.css';

type Props = {
  signOff: SignOffNeeded;
  flaw: string | undefined;
  onChange: (signOff: SignOffNeeded) => void;
  onRemove: () => void;
};

/** An answer that one person gives: about what, and in which role. */
export function SignOffFields({ signOff, flaw, onChange, onRemove }: Props) {
  return (
    <div className={classes.signed}>
      <TextInput
        label="About"
        value={signOff.name}
        error={flaw}
        onChange={({ currentTarget }) => onChange({ ...signOff, name: currentTarget.value })}
      />
      <NativeSelect
        label="By"
        value={signOff.role}
        data={[...signOffRoles]}
        onChange={({ currentTarget }) => {
          const role = signOffRoles.find((one) => one === currentTarget.value);
          if (role) onChange({ ...signOff, role });
        }}
      />
      <IconButton label={`Remove “${signOff.name}”`} icon={IconTrash} tone="quiet" onClick={onRemove} />
    </div>
  );
}
