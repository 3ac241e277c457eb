import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export const rooms = [
  { to: "/", room: "overview" },
  { to: "/since", room: "since" },
  { to: "/actors", room: "actors" },
  { to: "/posts", room: "posts" },
  { to: "/compare", room: "compare" },
  { to: "/index", room: "index" },
  { to: "/sources", room: "sources" },
  { to: "/imports", room: "imports" },
  { to: "/methods", room: "methods" },
  { to: "/settings", room: "settings" },
] as const;

export function Rail({ work }: { work: ReactNode }) {
  const { say } = useWords();
  return (
    <header className="rail">
      <Link to="/" className="rail-name">
        Attaché
      </Link>
      <nav aria-label={say("frame.rooms")}>
        <ul className="plain rail-rooms">
          {rooms.map(({ to, room }) => (
            <li key={room}>
              <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className="rail-room">
                <Icon name={room} />
                <span>{say(`frame.${room}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {work}
      <div className="rail-foot">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
