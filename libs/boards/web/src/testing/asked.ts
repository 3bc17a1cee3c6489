type Asked = readonly { operation: string; variables: Record<string, unknown> }[];

/** What a command was sent with; undefined where it was not sent. */
export const inputOf = (asked: Asked, operation: string): unknown =>
  asked.findLast((one) => one.operation === operation)?.variables['input'];
