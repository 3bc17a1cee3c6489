import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { IconExternalLink, Icon, Note } from '@gatehouse/ui';
import { graphql } from '@gatehouse/web-kit';
import classes from './register.module.css';

const alikeQuery = graphql(`
  query PilotsAlike($name: String!, $purpose: String) {
    similarPilots(name: $name, purpose: $purpose) {
      pilot {
        id
        name
        unit
      }
      sharedWords
    }
  }
`);

type Props = { name: string; purpose: string };

const restMilliseconds = 400;
const shortestName = 3;

/** Pilots that read like the words so far, to be looked at; they stand in nobody's way. */
export function Alike({ name, purpose }: Props) {
  // As one text, so that a word in either field begins the wait anew.
  const [asked] = useDebouncedValue(JSON.stringify([name.trim(), purpose.trim()]), restMilliseconds);
  const [askedName = '', askedPurpose = ''] = JSON.parse(asked) as string[];
  const isShort = askedName.length < shortestName;
  const variables = { name: askedName, purpose: askedPurpose || null };
  const { data, previousData } = useQuery(alikeQuery, isShort ? skipToken : { variables });
  const found = isShort ? [] : ((data ?? previousData)?.similarPilots ?? []);
  return (
    <div role="status">
      {found.length > 0 && (
        <Note title={titleOf(found.length)}>
          Look first; what does the same can still be registered, and declared a duplicate later.
          <ul className={classes.alike}>
            {found.map(({ pilot, sharedWords }) => (
              <li key={pilot.id}>
                <a href={`/pilots/${pilot.id}`} target="_blank" rel="noreferrer">
                  {pilot.name} <Icon of={IconExternalLink} size={12} />
                </a>{' '}
                <small>
                  {pilot.unit}. Both say: {sharedWords.join(', ')}.
                </small>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

const titleOf = (many: number): string =>
  many === 1 ? 'One pilot reads alike.' : `${numbers[many] ?? String(many)} pilots read alike.`;
