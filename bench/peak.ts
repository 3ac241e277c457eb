/** Most memory this process held at once, in megabytes, threads included (Linux counts it). */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
