import { useQuery } from '@apollo/client/react';
import { useNowClient } from '../connection/connection';
import { graphql } from '../graphql';

const meQuery = graphql(`
  query Me {
    me {
      person {
        id
        name
        title
        initials
        grants {
          role
          scope
        }
      }
    }
  }
`);

/** Who is signed in; undefined until it is known. Roles are the wire's: `programme_office`. */
export function useMe() {
  const { data } = useQuery(meQuery, { client: useNowClient(), fetchPolicy: 'cache-first' });
  return data?.me;
}
