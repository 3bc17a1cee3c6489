/** The gatehouse: two towers and an arch. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path
        d="M3 21V4h3.2v2.6h3.2V4h5.2v2.6h3.2V4H21v17h-4.6v-5.4a4.4 4.4 0 0 0-8.8 0V21Z"
        strokeLinejoin="round"
      />
      <path d="M12 11.2V21M8 17h8" strokeWidth="1.4" />
    </svg>
  );
}

/** The gatehouse with nobody before it, for screens that have nothing to show yet. */
export function EmptyGatehouse() {
  return (
    <svg
      width="64"
      height="52"
      viewBox="0 0 64 52"
      fill="none"
      stroke="var(--gh-line-in)"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M6 48V12h8v7h10v-7h16v7h10v-7h8v36H44V36a12 12 0 0 0-24 0v12Z" />
      <path d="M2 48h60" strokeDasharray="3 3" />
    </svg>
  );
}
