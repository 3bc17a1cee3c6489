import { skipToken, useQuery } from '@apollo/client/react';
import { IconArrowNarrowRight } from '@gatehouse/ui';
import { graphql, toStart, useMoment } from '@gatehouse/web-kit';
import { useLocation, useNavigate } from 'react-router';
import type { Doable } from './doable';

const commandsQuery = graphql(`
  query CommandsOfPilot($id: ID!) {
    pilot(id: $id) {
      id
      name
      actions {
        command
        isOpen
      }
    }
  }
`);

/** What is open to the person asking on the pilot they look at; nothing in the past. */
export function usePilotCommands(): Doable[] {
  const { isPast } = useMoment();
  const navigate = useNavigate();
  const id = /^\/pilots\/([^/]+)/.exec(useLocation().pathname)?.[1] ?? null;
  const { data } = useQuery(
    commandsQuery,
    id === null || isPast ? skipToken : { variables: { id }, fetchPolicy: 'network-only' },
  );
  const pilot = data?.pilot;
  if (!pilot || isPast) return [];
  return pilot.actions
    .filter(({ isOpen }) => isOpen)
    .map(({ command }) => ({
      label: inWords(command),
      detail: pilot.name,
      icon: IconArrowNarrowRight,
      act: () => void navigate(toStart(`/pilots/${pilot.id}`, mutationOf(command))),
    }));
}

const mutationOf = (command: string): string => command.charAt(0).toLowerCase() + command.slice(1);

/** `OfferOwnership` as a person says it: Offer ownership. */
const inWords = (command: string): string =>
  command.charAt(0).toUpperCase() +
  command.slice(1).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
