import { ApolloLink, Observable } from '@apollo/client';

/** Subscriptions over graphql-ws. Neither its code nor its socket is fetched before something subscribes. */
export const liveLink = (): ApolloLink => {
  let socket: Promise<ApolloLink> | undefined;
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        let stop: (() => void) | undefined;
        let isStopped = false;
        socket ??= import('./socket').then(({ openSocket }) => openSocket());
        socket.then(
          (link) => {
            if (isStopped) return;
            const subscription = link.request(operation, forward).subscribe(observer);
            stop = () => subscription.unsubscribe();
          },
          (error: unknown) => observer.error(error),
        );
        return () => {
          isStopped = true;
          stop?.();
        };
      }),
  );
};
