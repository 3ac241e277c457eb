const drawings = {
  overview: "M4 5h7v6H4zM13 5h7v4h-7zM13 11h7v8h-7zM4 13h7v6H4z",
  since: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.500 2",
  actors: "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c.6-4 3.4-6 7-6s6.400 2 7 6",
  posts: "M5 5h14v11H11l-4 4v-4H5zM8.500 9h7M8.500 12h4.500",
  compare: "M5 20V10M10 20V4M15 20v-7M20 20V7",
  index: "M4 20v-7h5v7M9.500 20V5h5v15M15 20v-9h5v9M3 20h18",
  sources: "M6 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM5 12.500a6.500 6.500 0 0 1 6.500 6.500M5 7a12 12 0 0 1 12 12",
  imports: "M12 4v10M8 10.500l4 4 4-4M5 16v4h14v-4",
  methods: "M17 5H7l6 7-6 7h10M17 5v2.500M17 19v-2.500",
  settings: "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5M15 5v4M9 10v4M13 15v4",
  close: "M6 6l12 12M18 6 6 18",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20 20",
  down: "M7 10l5 5 5-5",
  save: "M12 4v10M8 10.500l4 4 4-4M5 19.500h14",
  keys: "M4 7h16v10H4zM8 14h8M7.500 10.500h.01M11 10.500h.01M14.500 10.500h.01",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600 7 7M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400",
  moon: "M19 14.500A7.500 7.500 0 0 1 9.500 5a7.500 7.500 0 1 0 9.500 9.500Z",
  out: "M9 5h10v10M19 5 8 16M5 9v10h10",
} as const;

export type IconName = keyof typeof drawings;

/** Always beside a word, or inside a button that has a label. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
