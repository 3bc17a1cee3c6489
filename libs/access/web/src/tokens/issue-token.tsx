import { scopeAllows, tokenScopes, type TokenScope } from '@gatehouse/access-domain';
import { Button, NativeSelect, Note, TextInput } from '@gatehouse/ui';
import { graphql, useCommand, useNowClient } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState, type SyntheticEvent } from 'react';
import { Choices } from '../choices';
import { isAdministrator, type ShownGrant } from '../people/shown-person';
import { newToken, type NewToken } from './new-token';
import classes from './tokens.module.css';

const issueToken = graphql(`
  mutation IssueToken($input: IssueTokenInput!) {
    issueToken(input: $input) {
      ...Outcome
    }
  }
`);

const bearersQuery = graphql(`
  query TokenBearers {
    people(first: 200) {
      id
      name
      hasLeft
      isService
    }
  }
`);

type Me = { id: string; name: string; grants: readonly ShownGrant[] };
type Props = {
  me: Me;
  /** Takes the token and the log position of its issue. */
  onIssued: (token: NewToken & { label: string }, position: string) => void;
};

export function IssueToken({ me, onIssued }: Props) {
  const [label, setLabel] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [bearer, setBearer] = useState(me.id);
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['read']);
  const command = useCommand(issueToken);
  const issue = async (event: SyntheticEvent) => {
    event.preventDefault();
    const token = await newToken();
    const outcome = await command.run({
      tokenId: token.id,
      person: bearer,
      label: label.trim(),
      hash: token.hash,
      expiresAt: expiresOn === '' ? null : endOf(expiresOn),
      scopes: [...scopes],
    });
    if (outcome.accepted) onIssued({ ...token, label: label.trim() }, outcome.position);
  };
  return (
    <section aria-labelledby="issue-here">
      <h2 id="issue-here">Issue a token here</h2>
      <p className={classes.words}>
        Its secret is made in this browser. Only the SHA-256 of the secret is sent, so no server ever holds
        it.
      </p>
      <form className={classes.form} onSubmit={(event) => void issue(event)}>
        <TextInput
          label="What it is for"
          description="The program that will hold it: “warehouse feed”."
          required
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {isAdministrator(me) && <Bearer me={me} chosen={bearer} onChoose={setBearer} />}
        <Choices
          legend="What it can be used for"
          offered={tokenScopes}
          says={scopeAllows}
          chosen={scopes}
          onChange={setScopes}
        />
        <TextInput
          label="Good until"
          description="The end of that day; empty for no end."
          type="date"
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
        {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
        <div>
          <Button
            type="submit"
            tone="solid"
            disabled={label.trim() === '' || scopes.length === 0}
            isBusy={command.isRunning}
          >
            Issue the token
          </Button>
        </div>
      </form>
    </section>
  );
}

type BearerProps = { me: Me; chosen: string; onChoose: (id: string) => void };

function Bearer({ me, chosen, onChoose }: BearerProps) {
  const { data } = useQuery(bearersQuery, { client: useNowClient() });
  const others = (data?.people ?? []).filter(({ id, hasLeft }) => id !== me.id && !hasLeft);
  return (
    <NativeSelect
      label="Who it acts as"
      description="What it does is recorded as theirs."
      value={chosen}
      data={[
        { value: me.id, label: `${me.name} (you)` },
        ...others.map(({ id, name, isService }) => ({
          value: id,
          label: isService ? `${name} (a service account)` : name,
        })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

// The end of the day where the person is who names it.
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
