import { useQuery } from '@apollo/client/react';
import { useNowClient } from '../connection/connection';
import { graphql } from '../graphql';

const actingQuery = graphql(`
  query Acting {
    me {
      actingFor {
        person {
          id
          name
        }
        duties
        until
      }
      mayActFor {
        person {
          id
          name
        }
        duties
        until
      }
    }
  }
`);

/** Whom the person signed in acts for, and for whom they may; undefined until it is known. */
export function useActing() {
  const { data } = useQuery(actingQuery, { client: useNowClient(), fetchPolicy: 'cache-first' });
  return data?.me;
}
