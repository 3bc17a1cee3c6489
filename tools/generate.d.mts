/** The files of a new capability, by path. */
export declare const capabilityFiles: (name: string) => Record<string, string>;
