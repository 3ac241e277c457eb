import type { ReactNode } from "react";

type SwitchProps = { isSelected: boolean; onChange(on: boolean): void; children: ReactNode };

export function Switch({ isSelected, onChange, children }: SwitchProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isSelected}
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
