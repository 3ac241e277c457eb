import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { Window } from "./Window.tsx";

const places = {
  o: "/",
  a: "/actors",
  y: "/since",
  p: "/posts",
  c: "/compare",
  r: "/index",
  i: "/imports",
  m: "/methods",
  s: "/settings",
} as const;
const rooms = {
  o: "overview",
  a: "actors",
  y: "since",
  p: "posts",
  c: "compare",
  r: "index",
  i: "imports",
  m: "methods",
  s: "settings",
} as const;

/** `g` and a letter goes to a room, `/` to the search field of the page, `?` lists the keys. */
export function Keys() {
  const { say } = useWords();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const going = useRef(false);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const place = going.current ? places[event.key as keyof typeof places] : undefined;
      going.current = event.key === "g";
      if (place) void navigate({ to: place });
      if (event.key === "?") setShown(true);
      if (event.key === "/") {
        const field = document.querySelector<HTMLInputElement>("main input[type=search]");
        if (field) event.preventDefault();
        field?.focus();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [navigate]);

  return (
    <Window title={say("keys.title")} isOpen={shown} onOpenChange={setShown}>
      <dl className="keys">
        <Key keys={["?"]} what={say("keys.list")} />
        <Key keys={["/"]} what={say("keys.search")} />
        {Object.entries(rooms).map(([letter, room]) => (
          <Key key={letter} keys={["g", letter]} what={say(`frame.${room}`)} />
        ))}
        <Key keys={["Esc"]} what={say("keys.close")} />
      </dl>
    </Window>
  );
}

function Key({ keys, what }: { keys: string[]; what: string }) {
  return (
    <div>
      <dt dir="ltr">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
