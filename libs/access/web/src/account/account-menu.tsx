import {
  Avatar,
  IconKey,
  IconLogout,
  IconUser,
  IconUsers,
  MenuItem,
  Popup,
  Segmented,
  useColorScheme,
} from '@gatehouse/ui';
import { useMe, words } from '@gatehouse/web-kit';
import { ActForItems } from '../acting/act-for-items';
import { signOut } from '../sign-in/ways';
import classes from './account.module.css';

type Me = NonNullable<ReturnType<typeof useMe>>['person'];

/** Who is signed in, what they may do, and the way out. */
export function AccountMenu() {
  const me = useMe()?.person;
  if (!me) return null;
  return (
    <Popup
      trigger={{ label: `Account of ${me.name}` }}
      face={<Avatar initials={me.initials} size="large" />}
      faceClass={classes.face}
      align="end"
    >
      {(close) => <Account me={me} onLeave={close} />}
    </Popup>
  );
}

function Account({ me, onLeave }: { me: Me; onLeave: () => void }) {
  return (
    <div className={classes.account}>
      <div className={classes.who}>
        <b>{me.name}</b>
        {me.title && <span>{me.title}</span>}
        <span className={classes.roles}>{rolesIn(me.grants)}</span>
      </div>
      <ColorScheme />
      <hr className={classes.line} />
      <ActForItems />
      <MenuItem icon={IconUser} to={`/settings/people/${me.id}`} onClick={onLeave}>
        Your roles and delegates
      </MenuItem>
      <MenuItem icon={IconUsers} to="/settings/people" onClick={onLeave}>
        People and roles
      </MenuItem>
      <MenuItem icon={IconKey} to="/settings/tokens" onClick={onLeave}>
        Access tokens
      </MenuItem>
      <MenuItem icon={IconLogout} onClick={() => void leave()}>
        Sign out
      </MenuItem>
    </div>
  );
}

function ColorScheme() {
  const { chosen, choose } = useColorScheme();
  return (
    <div className={classes.scheme}>
      <span>Colours</span>
      <Segmented
        label="Colours"
        choices={[
          { value: 'auto', label: 'System' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={chosen}
        onChange={choose}
      />
    </div>
  );
}

const rolesIn = (grants: Me['grants']): string =>
  grants.length === 0
    ? 'No role; reads the portfolio'
    : grants
        .map(({ role, scope }) => {
          const name = words(role).replaceAll('-', ' ');
          return scope === 'everything' ? name : `${name} for ${scope}`;
        })
        .join(', ');

// A full load, so that nothing of this person stays in memory.
const leave = async (): Promise<void> => {
  await signOut();
  window.location.assign('/sign-in');
};
