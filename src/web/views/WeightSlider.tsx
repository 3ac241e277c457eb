import { useId } from "react";
import { useWords } from "../words/use-words.ts";

type WeightSliderProps = {
  label: string;
  value: number;
  share: number;
  of: "weights.share" | "weights.shareIn";
  onMove(weight: number): void;
};

const most = 5;

/** The browser's own slider: arrow keys, Home and End move it, and a reader hears weight and share. */
export function WeightSlider({ label, value, share, of, onMove }: WeightSliderProps) {
  const { say, locale } = useWords();
  const id = useId();
  const words = say(of, { share: locale.share(share) });
  return (
    <div className="weight">
      <label htmlFor={id}>
        <bdi>{label}</bdi>
      </label>
      <bdi className="number weight-value">{locale.decimal(value, 2)}</bdi>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(most, value)}
        step={0.25}
        value={value}
        aria-valuetext={`${locale.decimal(value, 2)}${locale.comma}${words}`}
        onChange={(event) => onMove(Number(event.target.value))}
      />
      <span className="soft small weight-share">{words}</span>
    </div>
  );
}
