import { type RefObject, useEffect, useRef, useState } from "react";

/** A stop of the Tab key for a box that scrolls sideways and holds nothing that could be reached: its end could not be read without a mouse. */
export function useScrollStop(): { ref: RefObject<HTMLElement | null>; tabIndex: 0 | -1 } {
  const ref = useRef<HTMLElement>(null);
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const look = () => setStop(box.scrollWidth > box.clientWidth && !box.querySelector("a, button, input, summary"));
    const watch = new ResizeObserver(look);
    watch.observe(box);
    for (const inside of box.children) watch.observe(inside);
    return () => watch.disconnect();
  }, []);
  return { ref, tabIndex: isStop ? 0 : -1 };
}
