/** Where the browser for the journeys is, or null. */
export declare const browserPath: () => string | null;
